using Kernel;
using Kernel.Data;
using Kernel.Settings;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Ideas.Plugs;

/// <summary>Ideas that were put off come back on their day, with a clock that begins anew.</summary>
internal sealed class BackAgain(AppDb db, Site site, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        foreach (var back in await db.Set<Idea>().Published().Where(i => i.Standing == IdeaStanding.NotNow && i.AgainUtc <= now).ToListAsync(stop)) back.ComeBack(site.TimeZone, now);
        await db.SaveChangesAsync(stop);
    }
}
