using System.Diagnostics;
using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Workflows.Runs;

namespace Workflows.Engine;

/// <summary>
/// A tenant's turn: what begins by the clock, waits whose time has come, steps that can be taken. Several runs share a
/// transaction; where one of them fails all are taken back and each is taken alone. The turn is short, so that a tenant whose
/// workflows never rest leaves the others theirs.
/// </summary>
internal sealed class RunRound(AppDb db, Stepper stepper, TimerRound timers, OutsideSteps outside, CurrentTenant tenant, TimeProvider clock, ILogger<RunRound> log) : IDue
{
    static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(300);
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    const int Together = 25;

    public IEnumerable<IQueryable<DateTime?>> Times => [timers.Times, db.Set<WorkflowWait>().Select(w => w.DueUtc), db.Set<WorkflowRun>().Select(r => r.DueUtc)];

    public async Task Run(CancellationToken stop)
    {
        var turn = Stopwatch.StartNew();
        while (turn.Elapsed < Turn)
        {
            var did = await timers.Begin(stop) + await Wake(stop) + await Step(stop);
            db.ChangeTracker.Clear();
            if (did == 0) break;
        }
        // Most calls are quick, and then the run goes on in this very turn of the tenant.
        await outside.Settle(tenant.Id, Patience);
    }

    async Task<int> Wake(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await db.Set<WorkflowWait>().AsNoTracking().Where(w => w.DueUtc <= now).OrderBy(w => w.DueUtc).Take(Together).ToListAsync(stop);
        if (due.Count == 0) return 0;

        await db.Write(async () =>
        {
            foreach (var wait in due) await Resume(wait, stop);
        }, stop);
        return due.Count;
    }

    async Task Resume(WorkflowWait wait, CancellationToken stop)
    {
        if (await db.Set<WorkflowWait>().Where(w => w.Id == wait.Id).ExecuteDeleteAsync(stop) == 0) return;
        if (await Find(wait.RunId, stop) is { } run) await stepper.GoOn(run, wait, Activities.Activity.Done, "", stop);
    }

    async Task<int> Step(CancellationToken stop)
    {
        var now = clock.UtcNow();
        // Those that took few steps come first: one that goes round and round waits behind the others.
        var due = await db.Set<WorkflowRun>().Where(r => r.DueUtc <= now).OrderBy(r => r.DueUtc).ThenBy(r => r.Steps).Take(Together).Select(r => r.Id).ToListAsync(stop);
        due.RemoveAll(id => outside.IsUnderWay(tenant.Id, id));
        if (due.Count == 0) return 0;

        if (!await Try(due, stop))
            foreach (var id in due) await Alone(id, stop);
        return due.Count;
    }

    async Task<bool> Try(IReadOnlyList<string> ids, CancellationToken stop)
    {
        try
        {
            await Take(ids, Stepper.Slice, stop);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    // One step at a time: what went well is stored, and what failed is known.
    async Task Alone(string id, CancellationToken stop)
    {
        try
        {
            for (var taken = 0; taken < Stepper.Slice && await Take([id], 1, stop); taken++) { }
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            await Fail(id, e, stop);
        }
    }

    /// <returns>True while one of them can go on at once.</returns>
    async Task<bool> Take(IReadOnlyList<string> ids, int most, CancellationToken stop)
    {
        var (reaching, over, goesOn) = (new List<WorkflowRun>(), new List<WorkflowRun>(), false);
        await db.Write(async () =>
        {
            foreach (var id in ids)
            {
                if (await Find(id, stop) is not { DueUtc: not null } run) continue;

                var reaches = await stepper.Advance(run, most, stop);
                await stepper.Release(run, stop);
                if (reaches) Lend(run, reaching);
                else goesOn |= run.DueUtc is not null;
                if (run.IsOver) over.Add(run);
                // Facts that its steps told go out with its own depth before the next run's.
                await db.SaveChangesAsync(stop);
                await stepper.Forget(run, stop);
                db.Depth = 0;
            }
        }, stop);
        foreach (var run in over) RunMeters.Ended(run.Status);
        foreach (var run in reaching) outside.Begin(tenant.Tenant, run.Id);
        db.ChangeTracker.Clear();
        return goesOn;
    }

    void Lend(WorkflowRun run, List<WorkflowRun> reaching)
    {
        var hasRoom = outside.HasRoom(tenant.Id);
        run.Lend(clock.UtcNow() + (hasRoom ? OutsideSteps.Longest : TimeSpan.FromSeconds(1)));
        if (hasRoom) reaching.Add(run);
    }

    async Task Fail(string id, Exception error, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        await db.Write(async () =>
        {
            if (await Find(id, stop) is not { } run) return;

            run.Failed(run.State.Ready.Count > 0 ? run.State.Ready[0].Step : "", error, clock.UtcNow());
            RunMeters.Failed(run.Status);
            log.StepFailed(id, run.FailedStepId, run.Tries, error);
        }, stop);
        db.ChangeTracker.Clear();
    }

    Task<WorkflowRun?> Find(string id, CancellationToken stop) => db.Set<WorkflowRun>().SingleOrDefaultAsync(r => r.Id == id && r.EndedUtc == null, stop);
}
