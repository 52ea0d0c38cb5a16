using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Wiki;

/// <summary>Whether somebody is told of a page's changes. Who writes on a page is, until they say no.</summary>
internal sealed class WikiFollow : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string PageId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public bool IsOn { get; private set; } = true;

    /// <summary>They wrote on it; otherwise they pressed a button.</summary>
    public bool IsAuthor { get; private set; }

    public void Wrote() => IsAuthor = true;

    public void Choose(bool on) => IsOn = on;

    public static void Map(ModelBuilder model) => model.Entity<WikiFollow>(follow =>
    {
        follow.HasKey(f => new { f.PageId, f.PersonId });
        follow.HasIndex(f => f.PersonId);
        follow.HasOne<WikiPage>().WithMany().HasForeignKey(f => f.PageId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Finds or makes the row in which a follow is kept.</summary>
internal sealed class Followers(AppDb db)
{
    public async Task<WikiFollow> Of(string pageId, string personId, CancellationToken stop) =>
        await db.Set<WikiFollow>().SingleOrDefaultAsync(f => f.PageId == pageId && f.PersonId == personId, stop)
        ?? db.Add(new WikiFollow { PageId = pageId, PersonId = personId }).Entity;
}
