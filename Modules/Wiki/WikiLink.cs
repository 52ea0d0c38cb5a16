using System.ComponentModel.DataAnnotations;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Wiki;

/// <summary>Where a link stands.</summary>
public enum LinkSource { Page, Post }

/// <summary>That a text leads to a page: by its address, or by a title.</summary>
internal sealed class WikiLink : Entity, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }
    public required LinkSource Source { get; init; }

    /// <summary>The id of the page, or of the discussion.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string FromId { get; init; }

    /// <summary>The number of the reply; 0 for a page, and for an opening post.</summary>
    public required int FromNumber { get; init; }

    /// <summary>A page's id; empty for a link by title.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string ToId { get; init; }

    /// <summary>A title as <see cref="Kernel.Text.PageLinks.KeyOf"/> writes it, whether there is such a page or not; empty for a link by address.</summary>
    [MaxLength(ContentItem.LongestText)]
    public required string ToKey { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<WikiLink>(link =>
    {
        link.HasIndex(l => new { l.FromId, l.FromNumber });
        link.HasIndex(l => l.ToId);
        link.HasIndex(l => new { l.CommunityId, l.ToKey });
    });
}
