using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Workflows.Plans;
using Workflows.Runs;
using Workflows.Types;

namespace Workflows.Engine;

/// <summary>How many runs of each tenant are under way, counted now and then: whether there are too many need not be known to one.</summary>
internal sealed class RunCounts
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);
    readonly ConcurrentDictionary<string, (int Count, DateTime AtUtc)> counts = new();

    public async ValueTask<int> Of(string tenantId, DateTime nowUtc, Func<Task<int>> count)
    {
        if (counts.TryGetValue(tenantId, out var known) && nowUtc - known.AtUtc < Fresh && nowUtc >= known.AtUtc) return known.Count;

        var counted = await count();
        counts[tenantId] = (counted, nowUtc);
        return counted;
    }
}

/// <summary>What it takes to begin a workflow, without its text.</summary>
internal sealed record WorkflowHandle(string Id, string Name, string VersionId);

internal static class WorkflowHandles
{
    /// <summary>Those that are on and in order.</summary>
    public static IQueryable<WorkflowHandle> Ready(this AppDb db) => db.Set<WorkflowType>().Where(t => t.IsReady && t.IsEnabled).OrderBy(t => t.Id).Select(t => new WorkflowHandle(t.Id, t.Name, t.VersionId));

    /// <summary>Null where it is off, not in order or gone.</summary>
    public static Task<WorkflowHandle?> Ready(this AppDb db, string id, CancellationToken stop) =>
        db.Set<WorkflowType>().Where(t => t.Id == id && t.IsReady && t.IsEnabled).Select(t => new WorkflowHandle(t.Id, t.Name, t.VersionId)).SingleOrDefaultAsync(stop);
}

/// <summary>Begins runs. What it adds is stored with the caller's save, so a fact begins a run once.</summary>
internal sealed class Starter(AppDb db, Site site, CurrentTenant tenant, PlanMemory plans, RunCounts counts, TimeProvider clock, ILogger<Starter> log)
{
    /// <param name="values">What it has from the beginning, by name.</param>
    /// <param name="depth">How many runs led to it.</param>
    /// <returns>Null where it is not begun: another run of a workflow that runs once at a time is under way, or too many are.</returns>
    public async Task<WorkflowRun?> Begin(WorkflowHandle type, PlanStep start, Occasion occasion, JsonObject values, int depth, CancellationToken stop)
    {
        var (now, settings) = (clock.UtcNow(), site.Get<WorkflowSettings>());
        var plan = await plans.Of(type.VersionId, db, stop);
        if (plan.IsSingleton && await IsUnderWay(type.Id, stop)) return null;
        if (await counts.Of(tenant.Id, now, () => db.Set<WorkflowRun>().CountAsync(r => r.EndedUtc == null, stop)) >= settings.MaxRuns)
        {
            log.TooManyRuns(type.Id, settings.MaxRuns);
            return null;
        }

        var run = WorkflowRun.Begin(type.Id, type.VersionId, occasion, depth, now);
        foreach (var (name, value) in values) run.State.Values[name] = value?.DeepClone();
        if (depth >= settings.MaxDepth)
        {
            run.Stop($"“{type.Name}” was begun by what workflows did, {depth} times in a row without a wait between them: it may be beginning itself. It was stopped here. Let it wait, or begin less often.", now);
            log.RunStopped(run.Id);
        }
        else
        {
            Follow(run, plan, start.Id, Activities.Activity.Done);
            db.Add(new RunStep { RunId = run.Id, Number = run.Steps++, StepId = start.Id, Outcome = Activities.Activity.Done, Note = "", AtUtc = now });
            run.Settle(now);
        }
        db.Add(run);
        return run;
    }

    /// <summary>Makes the steps ready to which an outcome leads.</summary>
    public static void Follow(WorkflowRun run, Plan plan, string stepId, string outcome)
    {
        foreach (var link in plan.After(stepId, outcome)) run.State.Ready.Add(new(link.To, link.Key));
    }

    async Task<bool> IsUnderWay(string typeId, CancellationToken stop) =>
        db.Set<WorkflowRun>().Local.Any(r => r.WorkflowTypeId == typeId && !r.IsOver)
        || await db.Set<WorkflowRun>().AnyAsync(r => r.WorkflowTypeId == typeId && r.EndedUtc == null, stop);
}
