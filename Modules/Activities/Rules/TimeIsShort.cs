using Kernel.Data;
using Activities.Running;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Activities.Rules;

/// <summary>Two days before a phase ends, says so, unless it ended or was given more time meanwhile.</summary>
internal sealed class TimeIsShort(AppDb db) : IHandle<PhaseEndNear>
{
    public async Task Handle(PhaseEndNear happened, CancellationToken stop)
    {
        var running = await db.Set<Activity>().Running().AsNoTracking().SingleOrDefaultAsync(a => a.Id == happened.ActivityId && a.PhaseDueUtc == happened.EndUtc, stop);
        if (running is not null) db.Raise(new PhaseEnding(running.Id, running.CommunityId, running.FormatKey, running.PhaseKey, running.StartedBy));
    }
}
