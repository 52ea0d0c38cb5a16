using Communities;
using Discussions.Attachments;
using Discussions.Live;
using Discussions.SealedNames;
using Discussions.Threads;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>Posts a reply of the viewer's with all that belongs to it, however it came.</summary>
internal sealed class Posting(
    AppDb db, ThreadLookup lookup, Askers askers, Following following, ReadMarks marks, DraftBox drafts, LiveThreads live, CurrentTenant tenant, Access access, Viewer me, IAttachments attachments, TimeProvider clock)
{
    /// <param name="follow">Do they want to be told of replies? Null when they were not asked.</param>
    /// <param name="isNamed">Whoever asked without their name wants it on this reply. Nobody else is asked.</param>
    /// <exception cref="RuleBroken">The discussion is closed, or the person replied a moment ago where it goes slowly.</exception>
    public async Task<Reply> Reply(CommunityView community, Discussion discussion, Written text, int? inReplyTo, bool? follow, CancellationToken stop, bool isNamed = false)
    {
        // While one writes, all others of the tenant wait: what can be known before is asked before.
        var now = clock.UtcNow();
        var id = discussion.Id;
        var author = !isNamed && await askers.Is(me.Id, discussion, stop) ? Unnamed.Id : me.Id;

        return await db.Write(async () =>
        {
            (discussion, var number) = await Turn(community, discussion, author, now, stop);
            var reply = db.Add(discussion.Post(number, author, text, inReplyTo, now)).Entity;
            await attachments.Post(text.Source, AttachedPosts.Of(reply), me.Id, stop);
            if (community.IsNewcomer && author == me.Id) db.Raise(new FirstContributionMade(community.Id, me.Id));
            if (discussion.FirstReplyUtc is null && discussion.StartedBy != author && author == me.Id && discussion.StartedBy != Unnamed.Id) db.Raise(new FirstReplyCame(id, community.Id, discussion.StartedBy, me.Id));
            // In turn, because the first of two replies that somebody sends at once makes the row for both.
            Hear(await following.Of(id, me.Id, stop), follow, now);

            await marks.Wrote(me.Id, id, number, stop);
            await drafts.Drop(me.Id, community.Id, id, stop);
            live.Stop(tenant.Id, id, me.Id);
            return reply;
        }, stop);
    }

    async Task<(Discussion AsItIs, int Number)> Turn(CommunityView community, Discussion discussion, string author, DateTime now, CancellationToken stop)
    {
        await CheckPace(community, discussion, author, now, stop);
        if (await db.Take(discussion, author, now, stop) is { } number) return (discussion, number);

        // Somebody changed it a moment ago.
        discussion = await lookup.Published(db, community.Id, discussion.Id, stop) ?? throw new RuleBroken("This discussion was taken away a moment ago. What you wrote is kept below: copy it, or start a new discussion with it.");
        discussion.CheckOpen();
        await CheckPace(community, discussion, author, now, stop);
        return (discussion, await db.Take(discussion, author, now, stop) ?? throw new InvalidOperationException("A discussion that takes replies gave no number."));
    }

    async ValueTask CheckPace(CommunityView community, Discussion discussion, string author, DateTime now, CancellationToken stop)
    {
        if (discussion.Pace != Pace.Everybody) discussion.CheckPace(await access.Can(DiscussionsModule.Moderate, community, stop), await LastBy(author, discussion.Id, stop), now);
    }

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
