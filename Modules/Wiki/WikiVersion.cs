using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Wiki;

/// <summary>What a page said at one time. Each save makes one, and none is changed but by whoever takes back words that they allowed to stand there.</summary>
internal sealed class WikiVersion : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PageId { get; init; }

    /// <summary>From 1; stands in its address.</summary>
    public required int Number { get; init; }

    /// <summary>A person's id; empty for somebody who has no account here.</summary>
    [MaxLength(Id.Length)]
    public required string AuthorId { get; init; }
    public required DateTime Utc { get; init; }

    [MaxLength(Kernel.Content.ContentItem.LongestText)]
    public required string Title { get; init; }

    /// <summary>The title until then; empty when it stayed.</summary>
    [MaxLength(Kernel.Content.ContentItem.LongestText)]
    public required string FormerTitle { get; init; }
    public required string Source { get; set; }

    /// <summary>When words were taken out of it; null for never.</summary>
    public DateTime? RedactedUtc { get; private set; }

    [MaxLength(WikiPage.LongestSummary)]
    public required string Summary { get; init; }
    public required bool IsMinor { get; init; }

    /// <summary>The number of the version that it brings back; null for one that was written.</summary>
    public required int? Restores { get; init; }
    public required int WordsAdded { get; init; }
    public required int WordsRemoved { get; init; }

    /// <summary>How many words its author wrote: none for what stood somewhere before, here or in a conversation.</summary>
    public required int Words { get; init; }

    public void Redact(Func<string, string> cut, DateTime nowUtc)
    {
        var left = cut(Source);
        if (left != Source) (Source, RedactedUtc) = (left, nowUtc);
    }

    public static void Map(ModelBuilder model) => model.Entity<WikiVersion>(version =>
    {
        version.HasKey(v => new { v.PageId, v.Number });
        version.HasIndex(v => new { v.AuthorId, v.Utc });
    });
}
