using Kernel;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Workflows.Activities;
using Workflows.Expressions;
using Workflows.Plans;
using Workflows.Runs;

namespace Workflows.Engine;

/// <summary>
/// Takes steps of a run. It works on the run's row and adds what the steps write; the caller stores all of it in one
/// transaction, so a step's effects on the database and the run's progress are there together or not at all.
/// </summary>
internal sealed class Stepper(AppDb db, Shelf shelf, Scopes scopes, PlanMemory plans, Site site, TimeProvider clock, ILogger<Stepper> log)
{
    /// <summary>Steps of one run in one go: few enough that a run which goes round for ever holds up no other.</summary>
    public const int Slice = 50;

    /// <summary>Takes what can be taken inside a transaction.</summary>
    /// <param name="most">Steps at most.</param>
    /// <returns>True when the next step reaches outside and has to be taken before one.</returns>
    public async Task<bool> Advance(WorkflowRun run, int most, CancellationToken stop)
    {
        var plan = await plans.Of(run.VersionId, db, stop);
        db.Depth = run.Depth + 1;
        for (var taken = 0; taken < most && run.State.Ready.Count > 0; taken++)
        {
            if (HasHitLimit(run)) return false;

            var (step, activity) = Next(run, plan);
            if (activity.IsOutside)
            {
                run.Settle(clock.UtcNow());
                return true;
            }
            Take(run, plan, step, await Visit(run, plan, step, activity, stop));
        }
        Rest(run, plan);
        return false;
    }

    /// <summary>Asks the step that reaches outside, before any transaction. Nothing is written.</summary>
    public async Task<Taken> Reach(WorkflowRun run, CancellationToken stop)
    {
        var plan = await plans.Of(run.VersionId, db, stop);
        db.Depth = run.Depth + 1;
        var (step, activity) = Next(run, plan);
        return await Visit(run, plan, step, activity, stop);
    }

    /// <summary>Writes down what came of it.</summary>
    public async Task Reached(WorkflowRun run, Taken taken, CancellationToken stop)
    {
        var plan = await plans.Of(run.VersionId, db, stop);
        Take(run, plan, plan.Find(run.State.Ready[0].Step)!, taken);
        Rest(run, plan);
    }

    /// <summary>Something for which the run waited has come.</summary>
    public async Task GoOn(WorkflowRun run, WorkflowWait wait, string outcome, string note, CancellationToken stop)
    {
        if (run.IsOver) return;

        var plan = await plans.Of(run.VersionId, db, stop);
        var now = clock.UtcNow();
        if (run.StartedUtc.AddDays(site.Get<WorkflowSettings>().MaxDays) < now)
        {
            run.Stop($"It was under way for more than {site.Get<WorkflowSettings>().MaxDays} days.", now);
            return;
        }
        Write(run, wait.StepId, outcome, note);
        Starter.Follow(run, plan, wait.StepId, outcome);
        run.GoOn(now, tookTime: wait.Kind == WaitKind.Time);
    }

    /// <exception cref="RuleBroken">The step is missing, or nobody here knows what it is.</exception>
    (PlanStep Step, Activity Activity) Next(WorkflowRun run, Plan plan)
    {
        var id = run.State.Ready[0].Step;
        var step = plan.Find(id) ?? throw new RuleBroken("It leads to a step that is not there. Change the workflow; this run keeps the version with which it began.");
        return (step, shelf.Find(step.Activity) ?? throw new RuleBroken($"Nothing on this site does what “{step.Activity}” does. Switch on the module that brings it and try again, or cancel the run."));
    }

    Task<Taken> Visit(WorkflowRun run, Plan plan, PlanStep step, Activity activity, CancellationToken stop) =>
        activity.Take(new(run, plan, step, run.State.Ready[0].Via, run.Occasion, scopes, clock.UtcNow(), isRehearsal: false), stop);

    void Take(WorkflowRun run, Plan plan, PlanStep step, Taken taken)
    {
        run.State.Ready.RemoveAt(0);
        Write(run, step.Id, string.Join(", ", taken.Outcomes), taken.Note);
        if (taken.Wait is { } wait)
        {
            db.Add(new WorkflowWait { RunId = run.Id, StepId = step.Id, Kind = wait.Kind, Name = wait.Name, DueUtc = wait.DueUtc, CorrelationId = wait.CorrelationId });
            run.Waits++;
        }
        foreach (var outcome in taken.Outcomes) Starter.Follow(run, plan, step.Id, outcome);
        if (step.Activity == "JoinTask" && taken.Outcomes.Count > 0 && Join.IsAny(step)) LetGo(run, plan, step);
    }

    // The ways that were slower are over: what waits on them, and what could be done there.
    void LetGo(WorkflowRun run, Plan plan, PlanStep join)
    {
        var behind = Reach(plan, join.Id);
        run.State.Ready.RemoveAll(t => behind.Contains(t.Step));
        released.AddRange(behind.Select(id => (run, id)));
        // Whoever was let go does not come any more.
        run.State.Joined.Remove(join.Id);
    }

    readonly List<(WorkflowRun Run, string StepId)> released = [];

    // Back from the join to the forks from which its ways come.
    static HashSet<string> Reach(Plan plan, string joinId)
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>(plan.Into(joinId).Select(l => l.From));
        while (open.TryDequeue(out var id))
            if (id != joinId && plan.Find(id) is { Activity: not "ForkTask" } && seen.Add(id))
                foreach (var link in plan.Into(id)) open.Enqueue(link.From);
        return seen;
    }

    /// <summary>Takes back waits of ways that were let go, and of a run that was stopped. Writes at once, so the transaction must be open.</summary>
    public async Task Release(WorkflowRun run, CancellationToken stop)
    {
        var steps = released.Where(r => r.Run == run).Select(r => r.StepId).ToList();
        released.RemoveAll(r => r.Run == run);
        var isStopped = run.Status == RunStatus.Faulted;
        if (steps.Count == 0 && !isStopped) return;

        foreach (var fresh in db.Set<WorkflowWait>().Local.Where(w => w.RunId == run.Id && (isStopped || steps.Contains(w.StepId)) && db.Entry(w).State == EntityState.Added).ToList())
        {
            db.Remove(fresh);
            run.Waits--;
        }
        run.Waits -= await db.Set<WorkflowWait>().Where(w => w.RunId == run.Id && (isStopped || steps.Contains(w.StepId))).ExecuteDeleteAsync(stop);
        if (!run.IsOver || run.Status == RunStatus.Finished) run.Settle(clock.UtcNow());
    }

    /// <summary>Takes a finished run away at once where its workflow says so. Writes at once, after the run was stored.</summary>
    public async Task Forget(WorkflowRun run, CancellationToken stop)
    {
        if (run.Status != RunStatus.Finished || !(await plans.Of(run.VersionId, db, stop)).DeletesFinished) return;

        await db.Set<RunStep>().Where(s => s.RunId == run.Id).ExecuteDeleteAsync(stop);
        await db.Set<WorkflowRun>().Where(r => r.Id == run.Id).ExecuteDeleteAsync(stop);
    }

    void Write(WorkflowRun run, string stepId, string outcome, string note) =>
        db.Add(new RunStep { RunId = run.Id, Number = run.Steps++, StepId = stepId, Outcome = outcome.Length <= 200 ? outcome : outcome[..200], Note = note, AtUtc = clock.UtcNow() });

    void Rest(WorkflowRun run, Plan plan)
    {
        if (HasHitLimit(run)) return;
        run.Settle(clock.UtcNow());
    }

    bool HasHitLimit(WorkflowRun run)
    {
        if (run.State.Ready.Count == 0 || run.Steps < site.Get<WorkflowSettings>().MaxSteps) return false;

        run.Stop($"It took {run.Steps:N0} steps and was not at an end. Look whether it goes round without a wait.", clock.UtcNow());
        log.RunStopped(run.Id);
        return true;
    }
}
