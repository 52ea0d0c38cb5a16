using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Adoptions;

/// <summary>Both ends of what was taken over, as far as the viewer may read them.</summary>
internal sealed class AdoptionQuery(AppDb db, ICommunities communities, Writers writers, Viewer me)
{
    public async Task<AdoptedFrom?> From(string pageId, CancellationToken stop)
    {
        if (await db.Set<PageAdoption>().Where(a => a.PageId == pageId).Select(a => new { a.SourceId, a.From, a.UpTo }).SingleOrDefaultAsync(stop) is not { } adoption) return null;

        var source = await (
            from page in db.Set<WikiPage>().Published()
            where page.Id == adoption.SourceId
            join community in communities.ReadBy(me) on page.CommunityId equals community.Id
            select new { page.DisplayText, page.Number, Community = community }).SingleOrDefaultAsync(stop);
        if (source is null) return new(null, "", "", "", adoption.From, adoption.UpTo, adoption.UpTo);

        var by = Writers.Listed([.. (await writers.Of(adoption.SourceId, stop)).Select(w => w.DisplayName)]);
        return new(WikiPage.PathOf(source.Community.Path, adoption.SourceId), source.DisplayText, source.Community.Name, by, adoption.From, adoption.UpTo, source.Number);
    }

    public async Task<IReadOnlyList<AdoptedIn>> In(string pageId, CancellationToken stop)
    {
        var copies = await (
            from adoption in db.Set<PageAdoption>()
            where adoption.SourceId == pageId
            join page in db.Set<WikiPage>().Published() on adoption.PageId equals page.Id
            join community in communities.ReadBy(me) on page.CommunityId equals community.Id
            orderby adoption.Utc
            select new { page.Id, page.DisplayText, Community = community }).ToListAsync(stop);
        return copies.ConvertAll(c => new AdoptedIn(c.Community.Name, WikiPage.PathOf(c.Community.Path, c.Id), c.DisplayText));
    }
}
