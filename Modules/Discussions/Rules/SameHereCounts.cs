using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Rules;

/// <summary>Says once that enough people share something to meet about it.</summary>
internal sealed class SameHereCounts(AppDb db) : IHandle<SameHereNamed>
{
    /// <summary>Two who are in the same place are a pair; three may become a group.</summary>
    const int Threshold = 3;

    public async Task Handle(SameHereNamed happened, CancellationToken stop)
    {
        var named = await db.Set<Reaction>().CountAsync(r => r.DiscussionId == happened.DiscussionId && r.Number == happened.Number && r.Kind == ReactionKind.SameHere && r.IsNamed, stop);
        if (named == Threshold) db.Raise(new SameHereThresholdReached(happened.DiscussionId, happened.CommunityId, happened.Number, named));
    }
}
