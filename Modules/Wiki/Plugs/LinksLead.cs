using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>Links to a title lead to its page as soon as there is one.</summary>
internal sealed class LinksLead(AppDb db, ICommunities communities, Rendering rendering) : IHandle<PageNamed>
{
    public async Task Handle(PageNamed happened, CancellationToken stop)
    {
        if (await communities.PathOf(happened.CommunityId, stop) is not { } place) return;

        var key = PageLinks.KeyOf(happened.Title);
        var leading = db.Set<WikiLink>().Where(l => l.CommunityId == happened.CommunityId && l.ToKey == key && l.Source == LinkSource.Page).Select(l => l.FromId);
        foreach (var page in await db.Set<WikiPage>().Where(p => leading.Contains(p.Id)).Select(p => new { p.Id, p.Html }).ToListAsync(stop))
        {
            var html = await rendering.Relinked(happened.CommunityId, place, page.Html, stop);
            // Not through the entity: nobody who is writing there has to be told. What was saved meanwhile leads there by itself.
            if (html != page.Html) await db.Set<WikiPage>().Where(p => p.Id == page.Id && p.Html == page.Html).ExecuteUpdateAsync(set => set.SetProperty(p => p.Html, html), stop);
        }
    }
}
