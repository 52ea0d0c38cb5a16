using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>After its time a published case study is due: its authors say whether it still holds.</summary>
internal sealed class FallsDue(AppDb db, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        foreach (var due in await db.Set<CaseStudy>().Published().Where(c => c.Standing == CaseStanding.Published && c.ReviewDueUtc <= now).ToListAsync(stop)) due.FallDue(now);
        await db.SaveChangesAsync(stop);
    }
}
