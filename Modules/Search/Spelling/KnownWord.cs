using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Search.Spelling;

/// <summary>A word that somebody wrote somewhere on the site, and in about how many places. It may stand in a private place only, so it is shown to nobody who cannot find something by it.</summary>
internal sealed class KnownWord : IStored, IMapped
{
    [MaxLength(Vocabulary.Longest)]
    public required string Text { get; init; }
    public int Count { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<KnownWord>().HasKey(w => w.Text);
}

/// <summary>A known word with one letter left out, or as it is. A typed word with one letter wrong, missing, too many or swapped shares one of them.</summary>
internal sealed class Variant : IStored, IMapped
{
    [MaxLength(Vocabulary.Longest)]
    public required string Text { get; init; }

    [MaxLength(Vocabulary.Longest)]
    public required string Word { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<Variant>().HasKey(v => new { v.Text, v.Word });

    public static IEnumerable<string> Of(string word) =>
        Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1)).Append(word).Distinct();
}
