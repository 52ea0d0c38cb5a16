using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Workflows.Runs;

namespace Workflows.Pieces;

/// <summary>How the runs of workflows went in the last day.</summary>
internal sealed class RunVitals(AppDb db, TimeProvider clock) : IVital
{
    public async Task<IReadOnlyList<Vital>> Of(CancellationToken stop)
    {
        var since = clock.UtcNow().AddDays(-1);
        var ended = await db.Set<WorkflowRun>().Where(r => r.Status == RunStatus.Finished && r.EndedUtc >= since).CountAsync(stop);
        var stopped = await db.Set<WorkflowRun>().Where(r => r.Status == RunStatus.Faulted && r.EndedUtc >= since).CountAsync(stop);
        var failed = await db.Set<WorkflowRun>().CountAsync(r => r.Status == RunStatus.Parked, stop);
        var under = await db.Set<WorkflowRun>().CountAsync(r => r.Status == RunStatus.Running || r.Status == RunStatus.Waiting, stop);
        return
        [
            new("Workflows in the last day", $"{ended:N0} came to their end, {stopped:N0} hit a limit, {under:N0} under way", "/admin/workflow-runs"),
            new("Runs whose step failed", failed == 0 ? "None" : $"{failed:N0} wait for somebody to look", "/admin/workflow-runs?status=Parked", failed > 0),
        ];
    }
}
