using Communities;
using Discussions.Attachments;
using Discussions.Hidden;
using Discussions.Polls;
using Discussions.SealedNames;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;

namespace Discussions;

/// <summary>What somebody wants to start a discussion with.</summary>
/// <param name="Tags">As they were typed, with commas between.</param>
internal sealed record Beginning(DiscussionKind Kind, string Title, string Body, string Tags)
{
    /// <summary>One in each line; null for no poll.</summary>
    public string? PollChoices { get; init; }
    public bool PollMultiple { get; init; }
    public DateTime? PollClosesUtc { get; init; }

    /// <summary>Null for somebody who asks in their own name.</summary>
    public Sealing? Sealing { get; init; }

    /// <summary>What of another module it is about, as a kind and an id; empty for a discussion by itself.</summary>
    public string About { get; init; } = "";

    /// <summary>The place in which its files waited; empty for files that came with the form.</summary>
    public string FilesAt { get; init; } = "";
}

/// <summary>Starts a discussion of the viewer's with all that belongs to it, however it came.</summary>
internal sealed class Starting(AppDb db, Writing writing, Following following, HeldBack heldBack, IAttachments attachments, Access access, Viewer me, TimeProvider clock)
{
    /// <summary>Asks whether it may appear at once. Only what could be posted is held.</summary>
    /// <returns>Where its author sees that it waits; null when it may be posted.</returns>
    /// <exception cref="RuleBroken">It cannot be posted.</exception>
    public async Task<string?> Held(CommunityView community, Beginning wanted, CancellationToken stop)
    {
        var (draft, poll) = await Make(community, wanted, stop);
        // The queue of what waits shows names; whoever asks without theirs is spared it.
        return wanted.Kind == DiscussionKind.Announcement || wanted.Sealing is not null ? null : await heldBack.Discussion(community, draft, poll, wanted.About, stop);
    }

    /// <exception cref="RuleBroken">It cannot be posted.</exception>
    public async Task<Discussion> Start(CommunityView community, Beginning wanted, CancellationToken stop)
    {
        var (discussion, poll) = await Make(community, wanted, stop);
        return await db.Write(async () =>
        {
            db.Add(discussion);
            if (poll is not null) db.Add(poll);
            if (wanted.FilesAt.Length > 0) await attachments.Move(wanted.FilesAt, AttachedPosts.Of(discussion), stop);
            await attachments.Post(discussion.Body, AttachedPosts.Of(discussion), me.Id, stop);
            if (wanted.Sealing is { } sealing) db.Add(new SealedName { DiscussionId = discussion.Id, PersonId = me.Id, Sealing = sealing });
            else if (community.IsNewcomer) db.Raise(new FirstContributionMade(community.Id, me.Id));
            (await following.Of(discussion.Id, me.Id, stop)).Because(FollowReason.Started, discussion.CreatedUtc);
            await db.SaveChangesAsync(stop);
            return discussion;
        }, stop);
    }

    /// <summary>What would be posted, with nothing stored.</summary>
    /// <exception cref="RuleBroken">It cannot be posted.</exception>
    public async Task<(Discussion Discussion, Poll? Poll)> Make(CommunityView community, Beginning wanted, CancellationToken stop)
    {
        if (wanted.Kind == DiscussionKind.Announcement && !await access.Can(DiscussionsModule.Moderate, community, stop)) throw new RuleBroken("Announcements are for facilitators. Choose another kind.", nameof(wanted.Kind));
        if (wanted.Sealing is not null && !await access.Can(DiscussionsModule.AskUnnamed, community, stop)) throw new RuleBroken("Here people ask in their own name. What you wrote is kept below.");
        if (wanted.Sealing is not null && wanted.Kind == DiscussionKind.Announcement) throw new RuleBroken("An announcement needs a name under it.", nameof(wanted.Kind));

        var now = clock.UtcNow();
        var discussion = Discussion.Start(community, me.Id, me.Name, wanted.Kind, wanted.Title, await writing.Of(wanted.Body, nameof(wanted.Body), Discussion.NoBody, stop), now, wanted.Sealing is not null, wanted.About);
        discussion.Tag(wanted.Tags);
        return (discussion, Poll.Of(discussion.Id, wanted.PollChoices, wanted.PollMultiple, wanted.PollClosesUtc, now));
    }
}
