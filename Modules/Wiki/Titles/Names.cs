using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Titles;

/// <summary>Sees to it that a title leads to one page of its community.</summary>
internal sealed class Names(AppDb db)
{
    /// <summary>Gives a page that is stored its title. Inside the caller's transaction.</summary>
    /// <exception cref="RuleBroken">Another page is called so now.</exception>
    public async Task Claim(string communityId, string pageId, string title, CancellationToken stop)
    {
        if (await TryClaim(communityId, pageId, title, stop) is not { } holder) return;

        throw new RuleBroken(holder.State == ContentState.Published
            ? $"There is a page called “{holder.DisplayText}” here already. Add to that one, or choose another title."
            : $"A page called “{holder.DisplayText}” was taken away. Ask for it to be brought back, or choose another title.", "Title");
    }

    /// <returns>The page that is called so now and keeps its name; null when the name was free.</returns>
    public async Task<WikiPage?> TryClaim(string communityId, string pageId, string title, CancellationToken stop)
    {
        var key = PageLinks.KeyOf(title);
        // One statement, so that of two who choose a title at the same moment one gets it.
        if (await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Wiki_WikiName" ("CommunityId", "Key", "PageId") VALUES ({communityId}, {key}, {pageId}) ON CONFLICT DO NOTHING""", stop) > 0) return null;

        var held = db.Set<WikiName>().Where(n => n.CommunityId == communityId && n.Key == key);
        var holder = await db.Set<WikiPage>().AsNoTracking().SingleAsync(p => held.Any(n => n.PageId == p.Id), stop);
        if (holder.Id == pageId) return null;
        if (holder.State != ContentState.Deleted && PageLinks.KeyOf(holder.DisplayText) == key) return holder;

        // A name that a page once had, or that lies in the bin, is free for the page that is called so now.
        await held.ExecuteUpdateAsync(set => set.SetProperty(n => n.PageId, pageId), stop);
        return null;
    }
}
