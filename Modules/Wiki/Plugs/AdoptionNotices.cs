using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>Tells those who wrote or follow a page that another community uses it.</summary>
internal sealed class AdoptionNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<PageAdopted>
{
    public const string Prefix = "wiki-adopted:";

    public async Task Handle(PageAdopted happened, CancellationToken stop)
    {
        var title = await db.Set<WikiPage>().Published().Where(p => p.Id == happened.SourceId).Select(p => p.DisplayText).SingleOrDefaultAsync(stop);
        // A confidential community is not named to those who may not know of it.
        var into = await db.Set<Community>().Where(c => c.Id == happened.IntoId).Select(c => new { c.DisplayText, c.Privacy }).SingleOrDefaultAsync(stop);
        if (title is null || into is null || await communities.PathOf(happened.CommunityId, stop) is not { } place) return;

        var by = await db.Set<Person>().Where(p => p.Id == happened.AdoptedBy).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? Face.Gone.DisplayName;
        var where = into.Privacy == CommunityPrivacy.Confidential ? "another community" : into.DisplayText;
        var followers = await db.Set<WikiFollow>().Where(f => f.PageId == happened.SourceId && f.IsOn && f.PersonId != happened.AdoptedBy).Select(f => new { f.PersonId, f.IsAuthor }).ToListAsync(stop);
        foreach (var alike in followers.GroupBy(f => f.IsAuthor, f => f.PersonId))
            await notify.Send(await communities.ReadersAmong(happened.CommunityId, [.. alike], stop),
                new Notice(Prefix + happened.PageId, $"{by} uses “{title}” in {where}", WikiPage.PathOf(place, happened.SourceId), alike.Key ? "You wrote on this page." : "You follow this page.")
                {
                    Place = happened.CommunityId, By = new(happened.AdoptedBy, by),
                }, stop);
    }
}
