using System.Text.Json;
using Communities;
using Communities.Posts;
using Discussions.Live;
using Discussions.Polls;
using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Hidden;

/// <summary>What a reply brings besides its words.</summary>
internal sealed record HeldReply(int? InReplyTo, bool? Follow);

/// <summary>What a new discussion brings besides its words.</summary>
internal sealed record HeldDiscussion(DiscussionKind Kind, string Tags, string? PollChoices = null, bool PollMultiple = false, DateTime? PollClosesUtc = null, string About = "");

/// <summary>Asks whether something may appear at once; what has to wait is no draft any more.</summary>
internal sealed class HeldBack(AppDb db, Kernel.Modules.Plugs plugs, DraftBox drafts, LiveThreads live, CurrentTenant tenant, Viewer me)
{
    /// <returns>Where its author sees that it waits; null when it may be posted.</returns>
    public async Task<string?> Reply(CommunityView community, Discussion discussion, Written text, int? inReplyTo, bool? follow, CancellationToken stop)
    {
        // What a closed discussion does not take is not kept for it either.
        if (discussion.IsClosed) return null;

        var waits = await Ask(community, new(DiscussionPosts.Name, discussion.Id, "", text.Source, JsonSerializer.Serialize(new HeldReply(inReplyTo, follow))), stop);
        if (waits is not null) live.Stop(tenant.Id, discussion.Id, me.Id);
        return waits;
    }

    public Task<string?> Discussion(CommunityView community, Discussion draft, Poll? poll, string about, CancellationToken stop) =>
        Ask(community, new(DiscussionPosts.Name, "", draft.DisplayText, draft.Body, JsonSerializer.Serialize(new HeldDiscussion(draft.Kind, draft.Tags, poll?.Choices, poll?.IsMultiple ?? false, poll?.ClosesUtc, about))), stop);

    async Task<string?> Ask(CommunityView community, Contribution contribution, CancellationToken stop)
    {
        foreach (var gate in plugs.Of<IPostGate>())
            if (await gate.Hold(community, contribution, stop) is { } waits)
            {
                // What came by mail is posted in a transaction that stands already.
                await db.Write(() => drafts.Drop(me.Id, community.Id, contribution.ItemId, stop), stop);
                return waits;
            }
        return null;
    }
}
