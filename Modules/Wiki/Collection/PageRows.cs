using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Wiki.Shared;

namespace Wiki.Collection;

/// <summary>Reads pages as lines of a list.</summary>
internal sealed class PageRows(AppDb db, TimeProvider clock)
{
    const int Excerpt = 160;
    const int Read = 1_000;

    public async Task<IReadOnlyList<PageRow>> Of(IQueryable<WikiPage> listed, CommunityView community, CancellationToken stop)
    {
        var found = await listed.Select(p => new
        {
            p.Id, p.DisplayText, Begins = p.Body.Substring(0, Read), p.Standing, p.StandingUtc, p.ModifiedUtc, p.ChangedBy,
        }).ToListAsync(stop);
        var ids = found.Select(f => f.ChangedBy).Distinct().ToList();
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, ""), stop);
        var now = clock.UtcNow();
        return [.. found.Select(f => new PageRow(WikiPage.PathOf(community.Path, f.Id), f.DisplayText, Markdown.ToPlainText(f.Begins, Excerpt), StandingWord.Of(f.Standing),
            WikiPage.IsDueForReview(f.Standing, f.StandingUtc, now), people.GetValueOrDefault(f.ChangedBy) ?? Face.Gone, f.ModifiedUtc))];
    }
}
