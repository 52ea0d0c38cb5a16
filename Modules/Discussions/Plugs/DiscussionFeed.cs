using Communities;
using Discussions.SealedNames;
using Kernel.Data;
using Kernel.Feeds;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>The discussions of open communities and what was replied, as every visitor may read them.</summary>
internal sealed class DiscussionFeed(AppDb db, ICommunities communities) : IFeedSource
{
    public string Name => "discussions";
    public string Title => "Discussions";
    public bool HasThreads => true;

    public async Task<IReadOnlyList<FeedEntry>> Newest(string? communityId, int take, CancellationToken stop)
    {
        var found = await (from d in Open(communityId)
                           join c in db.Set<Community>() on d.CommunityId equals c.Id
                           join p in db.Set<Person>() on d.StartedBy equals p.Id into starters from p in starters.DefaultIfEmpty()
                           orderby d.ActiveUtc descending, d.Id descending
                           select new { d.Id, d.DisplayText, d.Html, d.CreatedUtc, d.ActiveUtc, c.Slug, Author = d.StartedBy == Unnamed.Id ? Unnamed.Face.DisplayName : p.DisplayName }).Take(take).ToListAsync(stop);
        return [.. found.Select(f => new FeedEntry(
            "discussion/" + f.Id, f.DisplayText, Discussion.PathOf(new CommunityView { Slug = f.Slug }.Path, f.Id), f.Author ?? Face.Gone.DisplayName, f.Html, f.CreatedUtc, f.ActiveUtc))];
    }

    public async Task<FeedThread?> Within(string communityId, string id, int take, CancellationToken stop)
    {
        var thread = await (from d in Open(communityId)
                            where d.Id == id
                            join c in db.Set<Community>() on d.CommunityId equals c.Id
                            select new { d.DisplayText, c.Slug }).SingleOrDefaultAsync(stop);
        if (thread is null) return null;

        var place = new CommunityView { Slug = thread.Slug }.Path;
        var replies = await (from r in db.Set<Reply>()
                             where r.DiscussionId == id
                             join p in db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
                             orderby r.Number descending
                             select new { r.Id, r.Number, r.Html, r.CreatedUtc, r.EditedUtc, Author = r.AuthorId == Unnamed.Id ? Unnamed.OfReply.DisplayName : p.DisplayName }).Take(take).ToListAsync(stop);
        return new($"Replies to “{thread.DisplayText}”", Discussion.PathOf(place, id), [.. replies.Select(r => new FeedEntry(
            "reply/" + r.Id, $"Reply {r.Number} to “{thread.DisplayText}”", Discussion.PathOf(place, id, r.Number), r.Author ?? Face.Gone.DisplayName, r.Html, r.CreatedUtc, r.EditedUtc ?? r.CreatedUtc))]);
    }

    IQueryable<Discussion> Open(string? communityId)
    {
        var open = communities.SeenBy(new Viewer());
        return db.Set<Discussion>().Published().Where(d => (communityId == null || d.CommunityId == communityId) && open.Any(c => c.Id == d.CommunityId));
    }
}
