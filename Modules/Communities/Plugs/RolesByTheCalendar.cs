using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Communities.Plugs;

/// <summary>Roles begin on their first day and end after their last one.</summary>
internal sealed class RolesByTheCalendar(AppDb db, Roll roll, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        foreach (var role in await db.Set<FacilitatorRole>().Where(r => r.Standing == FacilitatorStanding.Accepted && (r.FromUtc == null || r.FromUtc <= now)).ToListAsync(stop))
        {
            role.Begin(now);
            await roll.Follow(role, stop);
        }
        foreach (var role in await db.Set<FacilitatorRole>().Held().Where(r => r.UntilUtc != null && r.UntilUtc <= now).ToListAsync(stop))
        {
            // What was agreed ends as agreed, also when nobody has been found: administrators are told.
            role.End(isOnlyOne: false, isByAdministrator: true, now);
            await roll.Follow(role, stop);
        }
    }
}
