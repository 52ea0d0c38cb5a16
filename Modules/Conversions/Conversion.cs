using System.ComponentModel.DataAnnotations;
using Communities.Products;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions;

/// <summary>That a conversation became something, whose words went into it, and from where: kept for ever, on both ends.</summary>
internal sealed class Conversion : Entity, IVersioned, IMapped
{
    public const string NothingChosen = "Choose at least one post.";

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(40)]
    public required string SourceKind { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string SourceId { get; init; }

    [MaxLength(40)]
    public required string ProductKind { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string ProductId { get; init; }

    /// <summary>Who turned it into that.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string ById { get; init; }
    public required DateTime Utc { get; init; }

    /// <summary>The number of the last post that the product takes account of.</summary>
    public int UpTo { get; private set; }
    public int Version { get; set; }

    /// <summary>As far as they were loaded.</summary>
    public List<ConversionPart> Parts { get; } = [];

    public static Conversion Of(Conversation talk, string communityId, string productKind, Product product, IReadOnlyList<ConversionPart> parts, string byId, DateTime nowUtc)
    {
        var conversion = new Conversion
        {
            CommunityId = communityId, SourceKind = talk.Kind, SourceId = talk.Id, ProductKind = productKind, ProductId = product.Id, ById = byId, Utc = nowUtc, UpTo = talk.LastNumber,
        };
        foreach (var part in parts)
        {
            part.ConversionId = conversion.Id;
            conversion.Parts.Add(part);
        }
        conversion.Raise(new ConversationConverted(conversion.Id, communityId, talk.Kind, talk.Id, productKind, product.Id, byId));
        return conversion;
    }

    /// <summary>Somebody has looked at what was said since, and worked in what belongs there.</summary>
    public void Reflect(int number) => UpTo = Math.Max(UpTo, number);

    /// <exception cref="RuleBroken">They are somebody else's words, or were taken out already.</exception>
    public ConversionPart Withdraw(int number, string byId, DateTime nowUtc)
    {
        if (Parts.Find(p => p.Number == number) is not { } part || part.AuthorId != byId) throw new RuleBroken("Only whoever wrote these words can take them out.");
        if (part.WithdrawnUtc is not null) throw new RuleBroken("You have taken these words out already.");

        part.Withdraw(nowUtc);
        Raise(new WordsWithdrawn(Id, CommunityId, number, byId));
        return part;
    }

    public static void Map(ModelBuilder model) => model.Entity<Conversion>(conversion =>
    {
        conversion.HasIndex(c => new { c.SourceId, c.SourceKind });
        conversion.HasIndex(c => new { c.ProductId, c.ProductKind });
        conversion.HasMany(c => c.Parts).WithOne().HasForeignKey(p => p.ConversionId).OnDelete(DeleteBehavior.Cascade);
    });
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

    /// <summary>As it was put into the product, its link to the post included.</summary>
    public required string Words { get; init; }
    public DateTime? WithdrawnUtc { get; private set; }

    public void Withdraw(DateTime nowUtc) => WithdrawnUtc = nowUtc;

    public static void Map(ModelBuilder model) => model.Entity<ConversionPart>(part =>
    {
        part.HasKey(p => new { p.ConversionId, p.Number });
        part.HasIndex(p => p.AuthorId);
    });
}
