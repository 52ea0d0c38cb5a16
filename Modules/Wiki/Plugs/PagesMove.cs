using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.Search;
using Microsoft.EntityFrameworkCore;
using Wiki.Titles;

namespace Wiki.Plugs;

/// <summary>Pages go along when their community goes up in another one. Where both have a title, it leads to the page that was there.</summary>
internal sealed class PagesMove(AppDb db, Names names, Rendering rendering, ISearchIndex index) : IMovesWithCommunity
{
    public async Task<string?> Tell(string communityId, CancellationToken stop) =>
        await db.Set<WikiPage>().Published().CountAsync(p => p.CommunityId == communityId, stop) is > 0 and var count ? Plural.Of(count, "page", "pages") : null;

    public async Task Move(CommunityView from, CommunityView into, CancellationToken stop)
    {
        var moved = await db.Set<WikiPage>().Where(p => p.CommunityId == from.Id).ToListAsync(stop);
        foreach (var page in moved)
        {
            page.CommunityId = into.Id;
            page.StandIn(into.Slug);
        }
        await db.SaveChangesAsync(stop);

        await db.Set<WikiLink>().Where(l => l.CommunityId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.CommunityId, into.Id), stop);
        foreach (var page in moved) await names.TryClaim(into.Id, page.Id, page.DisplayText, stop);
        foreach (var former in await db.Set<WikiName>().AsNoTracking().Where(n => n.CommunityId == from.Id).ToListAsync(stop))
            if (!await db.Set<WikiName>().AnyAsync(n => n.CommunityId == into.Id && n.Key == former.Key, stop)) db.Add(new WikiName { CommunityId = into.Id, Key = former.Key, PageId = former.PageId });
        await db.Set<WikiName>().Where(n => n.CommunityId == from.Id).ExecuteDeleteAsync(stop);
        await db.SaveChangesAsync(stop);

        foreach (var page in moved) page.Lead(await rendering.Relinked(into.Id, into.Path, page.Html, stop));
        await db.SaveChangesAsync(stop);
        await index.Refresh("wiki", [.. moved.Select(p => p.Id)], stop);
    }
}
