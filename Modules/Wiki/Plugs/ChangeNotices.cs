using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>Tells a page's authors and followers that somebody changed it, and people whom it names.</summary>
internal sealed class ChangeNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<PageStarted>, IHandle<PageChanged>, IHandle<PageTakenAway>
{
    public static string Key(string pageId) => Prefix + pageId;

    public const string Prefix = "wiki-page:";

    public async Task Handle(PageStarted happened, CancellationToken stop)
    {
        if (await Told(happened.PageId, happened.CommunityId, happened.StartedBy, 1, stop) is not { } told) return;

        await Name(told, await db.NamedIn(told.Source, stop), happened.CommunityId, stop);
    }

    public async Task Handle(PageChanged happened, CancellationToken stop)
    {
        if (happened.IsMinor || await Told(happened.PageId, happened.CommunityId, happened.ChangedBy, happened.Number, stop) is not { } told) return;

        var former = await db.Set<WikiVersion>().Where(v => v.PageId == happened.PageId && v.Number == happened.Number - 1).Select(v => v.Source).SingleOrDefaultAsync(stop) ?? "";
        var named = (await db.NamedIn(told.Source, stop)).Except(await db.NamedIn(former, stop)).ToList();
        await Name(told, named, happened.CommunityId, stop);

        var followers = await Followers(happened.PageId, stop);
        followers.Remove(happened.ChangedBy);
        // Whoever wrote there since has seen it.
        foreach (var since in await db.Set<WikiVersion>().Where(v => v.PageId == happened.PageId && v.Number > happened.Number).Select(v => v.AuthorId).ToListAsync(stop)) followers.Remove(since);
        foreach (var alike in followers.Where(f => !named.Contains(f.Key)).GroupBy(f => f.Value, f => f.Key))
            await notify.Send(await communities.ReadersAmong(happened.CommunityId, [.. alike], stop), told.Notice($"{told.By} changed “{told.Title}”", alike.Key), stop);
    }

    public async Task Handle(PageTakenAway happened, CancellationToken stop)
    {
        var page = await db.Set<WikiPage>().Where(p => p.Id == happened.PageId).Select(p => p.DisplayText).SingleOrDefaultAsync(stop);
        if (page is null || await communities.PathOf(happened.CommunityId, stop) is not { } place) return;

        foreach (var alike in (await Followers(happened.PageId, stop)).Where(f => f.Key != happened.TakenBy).GroupBy(f => f.Value, f => f.Key))
            await notify.Send(await communities.ReadersAmong(happened.CommunityId, [.. alike], stop),
                new Notice("wiki-taken:" + happened.PageId, $"“{page}” was taken away: {happened.Reason}", place + "/pages", alike.Key) { Place = happened.CommunityId }, stop);
    }

    // Why they hear of it, by who they are.
    async Task<Dictionary<string, string>> Followers(string pageId, CancellationToken stop) =>
        (await db.Set<WikiFollow>().Where(f => f.PageId == pageId && f.IsOn).Select(f => new { f.PersonId, f.IsAuthor }).ToListAsync(stop))
            .ToDictionary(f => f.PersonId, f => f.IsAuthor ? "You wrote on this page." : "You follow this page.");

    async Task Name(Change told, IReadOnlyCollection<string> named, string communityId, CancellationToken stop) =>
        await notify.Send((await communities.ReadersAmong(communityId, [.. named], stop)).Where(id => id != told.ById), told.Notice($"{told.By} named you in “{told.Title}”", "They wrote your name."), stop);

    sealed record Change(string PageId, string Title, string Source, string ById, string By, string Path, string Place, int Number)
    {
        public Notice Notice(string text, string why) => new(Key(PageId), text, Path, why) { Place = Place, By = new(ById, By), Mark = $"{Number}" };
    }

    // Null when it is gone meanwhile.
    async Task<Change?> Told(string pageId, string communityId, string byId, int number, CancellationToken stop)
    {
        var title = await db.Set<WikiPage>().Published().Where(p => p.Id == pageId).Select(p => p.DisplayText).SingleOrDefaultAsync(stop);
        var source = await db.Set<WikiVersion>().Where(v => v.PageId == pageId && v.Number == number).Select(v => v.Source).SingleOrDefaultAsync(stop);
        if (title is null || source is null || await communities.PathOf(communityId, stop) is not { } place) return null;

        var by = await db.Set<Person>().Where(p => p.Id == byId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? Face.Gone.DisplayName;
        return new(pageId, title, source, byId, by, WikiPage.PathOf(place, pageId), communityId, number);
    }
}
