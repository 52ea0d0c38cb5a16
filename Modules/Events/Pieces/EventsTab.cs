using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Events.Pieces;

/// <param name="Count">How many are to come.</param>
public sealed record EventsTabPiece(CommunityView Community, int Count);

internal sealed class EventsTab(AppDb db, TimeProvider clock) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => model is CommunityView community
        ? new EventsTabPiece(community, await db.Set<Event>().Published().In(community.Id).Upcoming(clock.UtcNow()).CountAsync(stop)) : null;
}
