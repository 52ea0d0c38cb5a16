using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Workflows.Runs;

namespace Workflows.Engine;

/// <summary>Begins the workflows whose time has come, once for each time however long the program was away.</summary>
internal sealed class TimerRound(AppDb db, Starter starter, PlanMemory plans, Site site, TimeProvider clock)
{
    const int Together = 25;

    public IQueryable<DateTime?> Times => db.Set<WorkflowTimer>().Select(t => (DateTime?)t.NextUtc);

    public async Task<int> Begin(CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (!await db.Set<WorkflowTimer>().AnyAsync(t => t.NextUtc <= now, stop)) return 0;

        return await db.Write(async () =>
        {
            var due = await db.Set<WorkflowTimer>().Where(t => t.NextUtc <= now).OrderBy(t => t.NextUtc).Take(Together).ToListAsync(stop);
            foreach (var timer in due)
            {
                if (await db.Ready(timer.WorkflowTypeId, stop) is { } type && (await plans.Of(type.VersionId, db, stop)).Find(timer.StepId) is { } step)
                    await starter.Begin(type, step, new Occasion { Trigger = "", AtUtc = timer.NextUtc }, [], 0, stop);
                if (Activities.Timer.Next(timer.Cron, timer.UsesSiteTime, site, now) is { } next) timer.NextUtc = next;
                else db.Remove(timer);
            }
            return due.Count;
        }, stop);
    }
}
