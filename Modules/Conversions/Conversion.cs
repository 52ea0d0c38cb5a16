using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Products;
using Kernel;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Conversions;

/// <summary>That a conversation became something, whose words went into it, and from where: kept for ever, on both ends.</summary>
internal sealed class Conversion : Entity, IVersioned, IMapped
{
    public const int LongestTitle = 200;
    public const string NothingChosen = "Choose at least one post.";

    /// <summary>Where the product stands.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string CommunityId { get; set; } = "";

    /// <summary>Where the conversation stood when it was turned into that.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string SourceCommunityId { get; set; } = "";

    [MaxLength(40)]
    public required string SourceKind { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public required string SourceId { get; init; }

    [MaxLength(40)]
    public required string ProductKind { get; init; }
    [MaxLength(Kernel.Data.Id.Length)]
    public string ProductId { get; private set; } = "";

    /// <summary>Who turned it into that.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string ById { get; init; }
    public required DateTime Utc { get; init; }

    /// <summary>The question to its authors; empty where everybody who reads the product could read the conversation.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string RequestId { get; init; } = "";

    /// <summary>The number of the last post that the product takes account of.</summary>
    public int UpTo { get; private set; }

    /// <summary>Numbers of later posts that do not belong in it, says somebody.</summary>
    public List<int> PassedOver { get; private set; } = [];
    public int Version { get; set; }

    /// <summary>As far as they were loaded.</summary>
    public List<ConversionPart> Parts { get; } = [];

    public bool CrossesPrivacy => RequestId.Length > 0;

    public static Conversion Of(Conversation talk, CommunityView from, CommunityView into, string productKind, string byId, DateTime nowUtc, string requestId = "") => new()
    {
        CommunityId = into.Id, SourceCommunityId = from.Id, SourceKind = talk.Kind, SourceId = talk.Id, ProductKind = productKind, ById = byId, Utc = nowUtc, UpTo = talk.LastNumber, RequestId = requestId,
    };

    /// <summary>The product is made, of these parts.</summary>
    public void Becomes(Product product, IReadOnlyList<ConversionPart> parts)
    {
        ProductId = product.Id;
        foreach (var part in parts) Take(part);
        Raise(new ConversationConverted(Id, CommunityId, SourceKind, SourceId, ProductKind, product.Id, ById)
        {
            SourceCommunityId = SourceCommunityId, Posts = parts.Count, People = parts.Select(p => p.AuthorId).Distinct().Count(), Words = parts.Sum(p => WordCount.Of(p.Words)),
        });
    }

    /// <summary>As a recipe brings it: that is no news.</summary>
    public void Arrive(string productId, int upTo, IEnumerable<int> passedOver, IEnumerable<ConversionPart> parts)
    {
        (ProductId, UpTo, PassedOver) = (productId, upTo, [.. passedOver]);
        foreach (var part in parts) Take(part);
    }

    /// <summary>What was said since is taken up.</summary>
    public void TakeUp(IReadOnlyList<ConversionPart> parts, string byId)
    {
        foreach (var part in parts) Take(part);
        Raise(new WordsTakenUp(Id, CommunityId, ProductKind, ProductId, byId, parts.Count, parts.Sum(p => WordCount.Of(p.Words))));
    }

    /// <summary>Somebody has looked at what was said since, and worked in what belongs there.</summary>
    public void Reflect(int number) => UpTo = Math.Max(UpTo, number);

    /// <summary>Does nobody have to look at this post any more?</summary>
    public bool Reflects(int number) => number <= UpTo || PassedOver.Contains(number) || Parts.Exists(p => p.Number == number);

    public void PassOver(int number)
    {
        if (!Reflects(number)) PassedOver.Add(number);
    }

    /// <exception cref="RuleBroken">They are somebody else's words, or were taken out already.</exception>
    public ConversionPart Withdraw(int number, string byId, DateTime nowUtc)
    {
        if (Parts.Find(p => p.Number == number) is not { } part || part.AuthorId != byId) throw new RuleBroken("Only whoever wrote these words can take them out.");
        if (part.WithdrawnUtc is not null) throw new RuleBroken("You have taken these words out already.");

        part.Withdraw(nowUtc);
        Raise(new WordsWithdrawn(Id, CommunityId, number, byId));
        return part;
    }

    /// <summary>The line below a part that says whose it is leads there.</summary>
    public string MarkOf(int place) => $"/conversions/{Id}#part-{place})";

    public static string Titled(string? title)
    {
        title = PlainText.Clean(title ?? "");
        if (title.Length == 0) throw new RuleBroken("Give it a title.", "Title");
        return title.Length <= LongestTitle ? title : throw new RuleBroken($"A title has up to {LongestTitle} characters.", "Title");
    }

    void Take(ConversionPart part)
    {
        part.ConversionId = Id;
        Parts.Add(part);
    }

    public static void Map(ModelBuilder model) => model.Entity<Conversion>(conversion =>
    {
        conversion.Ignore(c => c.CrossesPrivacy);
        conversion.HasIndex(c => new { c.SourceId, c.SourceKind });
        conversion.HasIndex(c => new { c.ProductId, c.ProductKind });
        conversion.HasMany(c => c.Parts).WithOne().HasForeignKey(p => p.ConversionId).OnDelete(DeleteBehavior.Cascade);
    });
}
