using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Kernel.Search;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Tells people that what they said stands somewhere else, and has it found there.</summary>
internal sealed class MoveNotices(AppDb db, ICommunities communities, INotify notify, ISearchIndex index) : IHandle<DiscussionMoved>, IHandle<RepliesMoved>
{
    public async Task Handle(DiscussionMoved happened, CancellationToken stop)
    {
        await index.Refresh("discussion", [happened.DiscussionId], stop);
        await index.Refresh("reply", await db.Set<Reply>().Where(r => r.DiscussionId == happened.DiscussionId).Select(r => r.Id).ToListAsync(stop), stop);
        await Tell(happened.DiscussionId, happened.ToCommunityId, happened.MovedBy, (title, place) => $"“{title}” was moved to {place}", stop);
    }

    public async Task Handle(RepliesMoved happened, CancellationToken stop)
    {
        await index.Refresh("discussion", [happened.ToDiscussionId], stop);
        await index.Refresh("reply", await db.Set<Reply>().Where(r => r.DiscussionId == happened.ToDiscussionId).Select(r => r.Id).ToListAsync(stop), stop);
        await Tell(happened.ToDiscussionId, happened.CommunityId, happened.MovedBy, (title, _) => $"What you said stands in “{title}” now", stop);
    }

    async Task Tell(string discussionId, string communityId, string byId, Func<string, string, string> text, CancellationToken stop)
    {
        var found = await (from d in db.Set<Discussion>().Published()
                           where d.Id == discussionId
                           join c in db.Set<Community>() on d.CommunityId equals c.Id
                           select new { d.DisplayText, d.StartedBy, Place = c.DisplayText }).SingleOrDefaultAsync(stop);
        if (found is null || await communities.PathOf(communityId, stop) is not { } place) return;

        var people = await db.Set<Reply>().Where(r => r.DiscussionId == discussionId).Select(r => r.AuthorId).Distinct().ToListAsync(stop);
        var readers = await communities.ReadersAmong(communityId, [.. people.Append(found.StartedBy).Distinct().Where(id => id != byId)], stop);
        await notify.Send(readers, new("moved:" + discussionId, text(found.DisplayText, found.Place), Discussion.PathOf(place, discussionId), "You said something in it.") { Place = communityId }, stop);
    }
}
