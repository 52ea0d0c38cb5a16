using Activities.Running;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Activities.Plugs;

/// <summary>Phases of minutes do not wait for the hour: they go on when their time is up.</summary>
internal sealed class Timers(AppDb db, Conductor conductor) : IHandle<PhaseTimeUp>
{
    public async Task Handle(PhaseTimeUp happened, CancellationToken stop)
    {
        // Whoever was given more time goes on with the hour.
        if (await db.Set<Activity>().AnyAsync(a => a.Id == happened.ActivityId && a.ClosedUtc == null && a.Visit == happened.Visit, stop))
            await conductor.Play(happened.ActivityId, _ => { }, stop);
    }
}
