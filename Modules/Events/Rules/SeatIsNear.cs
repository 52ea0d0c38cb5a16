using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Events.Rules;

/// <summary>When the time has come that was set for it, says that a hot seat is near, unless it was moved or cancelled meanwhile.</summary>
internal sealed class SeatIsNear(AppDb db) : IHandle<NearnessDue>
{
    public async Task Handle(NearnessDue happened, CancellationToken stop)
    {
        var planned = await db.Set<Event>().Where(e => e.Id == happened.EventId && e.State == ContentState.Published && e.CancelledUtc == null && e.StartUtc == happened.StartUtc).Select(e => new { e.CommunityId, e.OwnerId }).SingleOrDefaultAsync(stop);
        if (planned is not null) db.Raise(new HotSeatNear(happened.EventId, planned.CommunityId, planned.OwnerId, happened.StartUtc, happened.Days));
    }
}
