using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Tells followers, but for whoever replied, and but for those who may no longer read there.</summary>
internal sealed class ReplyNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<ReplyPosted>
{
    public async Task Handle(ReplyPosted happened, CancellationToken stop)
    {
        var told = await (from d in db.Set<Discussion>()
                          where d.Id == happened.DiscussionId
                          from p in db.Set<Person>().Where(p => p.Id == happened.AuthorId)
                          select new { d.DisplayText, d.StartedBy, p.DisplayName }).SingleOrDefaultAsync(stop);
        if (told is null || await communities.PathOf(happened.CommunityId, stop) is not { } place) return; // removed meanwhile

        var followers = await db.Set<Follow>()
            .Where(f => f.DiscussionId == happened.DiscussionId)
            .Select(f => new { f.PersonId, f.Reason, f.IsOn }).ToListAsync(stop);
        // A discussion that a recipe brought has no follows; whoever started it hears of replies until they say no.
        if (followers.All(f => f.PersonId != told.StartedBy)) followers.Add(new { PersonId = told.StartedBy, Reason = FollowReason.Started, IsOn = true });
        followers.RemoveAll(f => !f.IsOn || f.PersonId == happened.AuthorId);
        // Somebody may have read it before this is told.
        var read = (await db.Set<ReadMark>().Where(m => m.DiscussionId == happened.DiscussionId && m.Number >= happened.Number).Select(m => m.PersonId).ToListAsync(stop)).ToHashSet();
        followers.RemoveAll(f => read.Contains(f.PersonId));
        var readers = (await communities.ReadersAmong(happened.CommunityId, [.. followers.Select(f => f.PersonId)], stop)).ToHashSet();

        foreach (var sameReason in followers.Where(f => readers.Contains(f.PersonId)).GroupBy(f => f.Reason, f => f.PersonId))
            await notify.Send(sameReason, new Notice(
                NoticeKeys.Replies(happened.DiscussionId), $"{told.DisplayName} replied in “{told.DisplayText}”",
                Discussion.PathOf(place, happened.DiscussionId, happened.Number), Why(sameReason.Key))
                { Place = happened.CommunityId, By = new(happened.AuthorId, told.DisplayName), Mark = $"{happened.Number}" }, stop);
    }

    static string Why(FollowReason reason) => reason switch
    {
        FollowReason.Started => "You started this discussion.",
        FollowReason.Replied => "You replied in this discussion.",
        _ => "You follow this discussion.",
    };
}
