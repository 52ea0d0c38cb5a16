using System.ComponentModel.DataAnnotations;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Wiki;

/// <summary>A title by which a page is found, its present one or one that it had: links to either lead to it.</summary>
internal sealed class WikiName : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string CommunityId { get; init; }

    /// <summary>The title as <see cref="Kernel.Text.PageLinks.KeyOf"/> writes it.</summary>
    [MaxLength(ContentItem.LongestText)]
    public required string Key { get; init; }

    [MaxLength(Id.Length)]
    public required string PageId { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<WikiName>(name =>
    {
        name.HasKey(n => new { n.CommunityId, n.Key });
        name.HasIndex(n => n.PageId);
        name.HasOne<WikiPage>().WithMany().HasForeignKey(n => n.PageId).OnDelete(DeleteBehavior.Cascade);
    });
}
