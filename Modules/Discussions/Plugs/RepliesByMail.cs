using Communities;
using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Plugs;

/// <summary>Posts what somebody mailed as a reply, as if they had written it on the page.</summary>
internal sealed class RepliesByMail(AppDb db, ThreadQuery threads, Access access, Viewer me, Following following, ReadMarks marks, TimeProvider clock) : IMailedReply
{
    public bool Takes(string key) => key.StartsWith(NoticeKeys.Replies(""), StringComparison.Ordinal) || key.StartsWith(NoticeKeys.Started(""), StringComparison.Ordinal);

    public async Task Post(string key, string text, CancellationToken stop)
    {
        var id = key[(key.IndexOf(':') + 1)..];
        var community = await Place(id, stop) ?? throw new RuleBroken("The discussion that you answered is gone, or you may not read it any more.");
        if (!await access.Can(DiscussionsModule.Reply, community, stop))
            throw new RuleBroken(community.IsMember && community.Silence.Length > 0 ? community.Silence : "Only members of this community can reply. Join it on the site, then post your words there.");

        var (now, written) = (clock.UtcNow(), Written.From(text, "Body", Reply.NoBody));
        await db.Set<Discussion>().TakeNumber(id, me.Id, now, stop);
        var discussion = await db.Set<Discussion>().SingleAsync(d => d.Id == id, stop);
        var reply = db.Add(discussion.Post(discussion.LastNumber, me.Id, written, null, now)).Entity;
        if (community.IsNewcomer) db.Raise(new FirstContributionMade(community.Id, me.Id));
        (await following.Of(id, me.Id, stop)).Because(FollowReason.Replied, now);
        await db.SaveChangesAsync(stop);
        await marks.Wrote(me.Id, id, reply.Number, stop);
    }

    async Task<CommunityView?> Place(string id, CancellationToken stop)
    {
        var slug = await db.Set<Discussion>().Where(d => d.Id == id).Join(db.Set<Community>(), d => d.CommunityId, c => c.Id, (d, c) => c.Slug).SingleOrDefaultAsync(stop);
        return slug is null ? null : await threads.Place(slug, id, stop);
    }
}
