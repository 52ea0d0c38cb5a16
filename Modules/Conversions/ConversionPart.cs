using System.ComponentModel.DataAnnotations;
using Communities.Products;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions;

/// <summary>How a post's words stand in a product.</summary>
internal enum Naming
{
    /// <summary>With their author's name.</summary>
    Named,
    /// <summary>Nobody learns whose they are.</summary>
    Unnamed,
    /// <summary>In words that somebody else found, and nobody learns for whose.</summary>
    Paraphrased,
}

/// <summary>One post whose words went into a product.</summary>
internal sealed class ConversionPart : Row, IMapped
{
    [MaxLength(Id.Length)]
    public string ConversionId { get; set; } = "";

    /// <summary>The post's.</summary>
    public required int Number { get; init; }

    [MaxLength(Id.Length)]
    public required string AuthorId { get; init; }
    public Naming Naming { get; init; }

    /// <summary>Its place among the parts, from 1: says nothing about where in the conversation it was said.</summary>
    public int Place { get; init; }

    /// <summary>As it was put into the product, its link to the post included. Empty once nothing of it may be kept.</summary>
    public required string Words { get; set; }
    public DateTime? WithdrawnUtc { get; private set; }

    /// <summary>By which the words are known should they come back, once nothing of them may be kept.</summary>
    public string Traces { get; private set; } = "";

    public bool IsNamed => Naming == Naming.Named;

    public void Withdraw(DateTime nowUtc) => WithdrawnUtc = nowUtc;

    /// <summary>As a recipe brings it.</summary>
    public void Arrive(DateTime? withdrawnUtc, string traces) => (WithdrawnUtc, Traces) = (withdrawnUtc, traces);

    /// <summary>Keeps nothing of it.</summary>
    /// <returns>By what it is known.</returns>
    public Withdrawn Erase(string mark)
    {
        var withdrawn = Withdrawn.Of(Said, mark);
        (Traces, Words) = (withdrawn.Traces, "");
        return withdrawn;
    }

    /// <summary>Without the line that says whose it is.</summary>
    public string Said => Words.LastIndexOf("\n\n", StringComparison.Ordinal) is > 0 and var end ? Words[..end] : Words;

    public static void Map(ModelBuilder model) => model.Entity<ConversionPart>(part =>
    {
        part.Ignore(p => p.IsNamed).Ignore(p => p.Said);
        part.HasKey(p => new { p.ConversionId, p.Number });
        part.HasIndex(p => p.AuthorId);
    });
}
