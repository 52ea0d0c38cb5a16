using Kernel;
using Kernel.Data;
using Kernel.Settings;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Workflows.Runs;
using Workflows.Types;

namespace Workflows.Engine;

/// <summary>Forgets runs that came to an end long ago, and versions of workflows by which nothing runs any more.</summary>
internal sealed class TrimRuns(AppDb db, Site site, TimeProvider clock) : IJob
{
    const int Together = 1_000;
    const int KeptVersions = 50;

    public async Task Run(CancellationToken stop)
    {
        var before = clock.UtcNow().AddDays(-site.Get<WorkflowSettings>().KeepDays);
        // In pieces, so that a member's save waits for none of them long.
        while (await db.Write(() => Forget(before, stop), stop) == Together) { }

        await db.Write(() => (from v in db.Set<WorkflowVersion>()
                              where v.SavedUtc < before && !db.Set<WorkflowRun>().Any(r => r.VersionId == v.Id)
                                  && db.Set<WorkflowType>().Any(t => t.Id == v.WorkflowTypeId && v.Number <= t.Number - KeptVersions)
                              select v).ExecuteDeleteAsync(stop), stop);
    }

    async Task<int> Forget(DateTime before, CancellationToken stop)
    {
        var old = await db.Set<WorkflowRun>().Where(r => r.EndedUtc < before).OrderBy(r => r.Id).Take(Together).Select(r => r.Id).ToListAsync(stop);
        await db.Set<WorkflowWait>().Where(w => old.Contains(w.RunId)).ExecuteDeleteAsync(stop);
        await db.Set<RunStep>().Where(s => old.Contains(s.RunId)).ExecuteDeleteAsync(stop);
        return await db.Set<WorkflowRun>().Where(r => old.Contains(r.Id)).ExecuteDeleteAsync(stop);
    }
}
