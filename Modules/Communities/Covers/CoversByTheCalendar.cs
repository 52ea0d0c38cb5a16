using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Communities.Covers;

/// <summary>Those who stand in begin on the first day and end after the last one.</summary>
internal sealed class CoversByTheCalendar(AppDb db, Roll roll, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await db.Set<Cover>().Where(c => c.State == CoverState.Planned && c.FromUtc <= now || c.State == CoverState.Current && c.UntilUtc <= now).ToListAsync(stop);
        foreach (var cover in due)
            if (cover.Follow(now)) await roll.Stand(cover, stop);
    }
}
