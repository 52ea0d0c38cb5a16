using Communities;
using Discussions.Attachments;
using Discussions.Live;
using Discussions.SealedNames;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>Posts a reply of the viewer's with all that belongs to it, however it came.</summary>
internal sealed class Posting(
    AppDb db, Askers askers, Following following, ReadMarks marks, DraftBox drafts, LiveThreads live, CurrentTenant tenant, Access access, Viewer me, IAttachments attachments, TimeProvider clock)
{
    /// <param name="follow">Do they want to be told of replies? Null when they were not asked.</param>
    /// <param name="isNamed">Whoever asked without their name wants it on this reply. Nobody else is asked.</param>
    /// <exception cref="RuleBroken">The discussion is closed, or the person replied a moment ago where it goes slowly.</exception>
    public Task<Reply> Reply(CommunityView community, string id, Written text, int? inReplyTo, bool? follow, CancellationToken stop, bool isNamed = false) => db.Write(async () =>
    {
        var now = clock.UtcNow();
        var author = !isNamed && await askers.Is(me.Id, id, stop) ? Unnamed.Id : me.Id;
        await db.Set<Discussion>().TakeNumber(id, author, now, stop);
        var discussion = await db.Set<Discussion>().SingleAsync(d => d.Id == id, stop);
        if (discussion.Pace != Pace.Everybody) discussion.CheckPace(await access.Can(DiscussionsModule.Moderate, community, stop), await LastBy(author, id, stop), now);
        var reply = db.Add(discussion.Post(discussion.LastNumber, author, text, inReplyTo, now)).Entity;
        await attachments.Post(text.Source, AttachedPosts.Of(reply), me.Id, stop);
        if (community.IsNewcomer && author == me.Id) db.Raise(new FirstContributionMade(community.Id, me.Id));
        Hear(await following.Of(id, me.Id, stop), follow, now);

        await db.SaveChangesAsync(stop);
        await marks.Wrote(me.Id, id, reply.Number, stop);
        await drafts.Drop(me.Id, community.Id, id, stop);
        live.Stop(tenant.Id, id, me.Id);
        return reply;
    }, stop);

    Task<DateTime?> LastBy(string authorId, string id, CancellationToken stop) =>
        db.Set<Reply>().Where(r => r.DiscussionId == id && r.AuthorId == authorId).MaxAsync(r => (DateTime?)r.CreatedUtc, stop);

    static void Hear(Follow follow, bool? wanted, DateTime now)
    {
        var watches = follow.Level == FollowLevel.Watching;
        if (wanted == false && (watches || follow.SinceUtc == default)) follow.Choose(FollowLevel.Normal, now);
        else if (wanted == true && !watches && follow.IsChosen) follow.Choose(FollowLevel.Watching, now);
        else follow.Because(FollowReason.Replied, now);
    }
}
