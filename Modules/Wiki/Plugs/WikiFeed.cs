using Communities;
using Kernel.Data;
using Kernel.Feeds;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>The pages of open communities, as every visitor may read them, those that changed last first.</summary>
internal sealed class WikiFeed(AppDb db, ICommunities communities) : IFeedSource
{
    public string Name => "pages";
    public string Title => "Pages";

    public async Task<IReadOnlyList<FeedEntry>> Newest(string? communityId, int take, CancellationToken stop)
    {
        var open = communities.SeenBy(new Viewer());
        var found = await (from w in db.Set<WikiPage>().Published()
                           where (communityId == null || w.CommunityId == communityId) && open.Any(c => c.Id == w.CommunityId)
                           join c in db.Set<Community>() on w.CommunityId equals c.Id
                           join p in db.Set<Person>() on w.ChangedBy equals p.Id into authors from p in authors.DefaultIfEmpty()
                           orderby w.ChangedUtc descending, w.Id descending
                           select new { w.Id, w.DisplayText, w.Html, w.CreatedUtc, w.ChangedUtc, c.Slug, Author = p.DisplayName }).Take(take).ToListAsync(stop);
        return [.. found.Select(f => new FeedEntry(
            "page/" + f.Id, f.DisplayText, WikiPage.PathOf(new CommunityView { Slug = f.Slug }.Path, f.Id), f.Author ?? Face.Gone.DisplayName, f.Html, f.CreatedUtc, f.ChangedUtc))];
    }
}
