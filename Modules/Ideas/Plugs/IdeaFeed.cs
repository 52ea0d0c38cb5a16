using Communities;
using Kernel.Data;
using Kernel.Feeds;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Plugs;

/// <summary>The ideas of open communities, as every visitor may read them.</summary>
internal sealed class IdeaFeed(AppDb db, ICommunities communities) : IFeedSource
{
    public string Name => "ideas";
    public string Title => "Ideas";

    public async Task<IReadOnlyList<FeedEntry>> Newest(string? communityId, int take, CancellationToken stop)
    {
        var open = communities.SeenBy(new Viewer());
        var found = await (from i in db.Set<Idea>().Published()
                           where (communityId == null || i.CommunityId == communityId) && i.Standing != IdeaStanding.Merged && open.Any(c => c.Id == i.CommunityId)
                           join c in db.Set<Community>() on i.CommunityId equals c.Id
                           join p in db.Set<Person>() on i.OwnerId equals p.Id into authors from p in authors.DefaultIfEmpty()
                           orderby i.ModifiedUtc descending, i.Id descending
                           select new { i.Id, i.DisplayText, i.Html, i.OwnerId, i.CreatedUtc, i.PublishedUtc, i.ModifiedUtc, c.Slug, Author = p.DisplayName }).Take(take).ToListAsync(stop);
        return [.. found.Select(f => new FeedEntry(
            "idea/" + f.Id, f.DisplayText, Idea.PathOf(new CommunityView { Slug = f.Slug }.Path, f.Id), f.Author ?? (f.OwnerId.Length == 0 ? "A member" : Face.Gone.DisplayName), f.Html, f.PublishedUtc ?? f.CreatedUtc, f.ModifiedUtc))];
    }
}
