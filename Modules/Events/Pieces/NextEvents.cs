using Communities;
using Events.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Pieces;

/// <summary>What comes next in a community, beside its home.</summary>
public sealed record NextEventsPiece(CommunityView Community, IReadOnlyList<EventRow> Rows, bool CanPlan);

internal sealed class NextEvents(AppDb db, EventRows rows, Access access, TimeProvider clock) : IZonePiece
{
    const int Shown = 3;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView community) return null;

        var next = await rows.Read(db.Set<Event>().Published().In(community.Id).Upcoming(clock.UtcNow()).OrderBy(e => e.StartUtc).ThenBy(e => e.Id).Take(Shown), stop);
        var canPlan = await access.Can(EventsModule.Plan, community, stop);
        return next.Count == 0 && !canPlan ? null : new NextEventsPiece(community, next, canPlan);
    }
}
