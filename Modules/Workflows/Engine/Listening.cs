using System.Text.Json.Nodes;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Events;
using Kernel.Modules;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Expressions;
using Workflows.Plans;
using Workflows.Runs;
using Workflows.Types;

namespace Workflows.Engine;

/// <summary>Works out which facts workflows wait for and when timers are due, whenever a workflow changes.</summary>
internal sealed class Listening(AppDb db, Shelf shelf, Soundness soundness, Site site, SettingsDocument settings, TimeProvider clock) : IHandle<WorkflowChanged>
{
    public async Task Handle(WorkflowChanged happened, CancellationToken stop)
    {
        var plans = new List<Plan>();
        foreach (var type in await db.Set<WorkflowType>().AsNoTracking().Where(t => t.IsEnabled).ToListAsync(stop))
            if (Plan.Of(type.Read()) is var plan && soundness.IsSound(plan)) plans.Add(plan);
        var ready = plans.Select(p => p.Id).ToList();
        // Not by the entity: whoever has it open in a form has changed nothing meanwhile.
        await db.Set<WorkflowType>().Where(t => !t.IsReady && ready.Contains(t.Id)).ExecuteUpdateAsync(t => t.SetProperty(x => x.IsReady, true), stop);
        await db.Set<WorkflowType>().Where(t => t.IsReady && !ready.Contains(t.Id)).ExecuteUpdateAsync(t => t.SetProperty(x => x.IsReady, false), stop);
        // Runs that are under way by an older version may come to wait for what the present one does not.
        var under = await (from v in db.Set<WorkflowVersion>() where db.Set<WorkflowRun>().Any(r => r.VersionId == v.Id && r.EndedUtc == null) select v.Json).ToListAsync(stop);

        var facts = plans.Concat(under.Select(j => Plan.Of((JsonObject)JsonNode.Parse(j)!))).SelectMany(p => p.Steps).Select(s => (shelf.Find(s.Activity) as FactStep)?.FactOf(s)).OfType<string>().Where(f => f.Length > 0).ToHashSet();
        if (!facts.SetEquals(site.Get<ListeningSettings>().Events)) await settings.Change<ListeningSettings>(l => l.Events = facts, stop);
        await SetTimers(plans, stop);
    }

    async Task SetTimers(IReadOnlyList<Plan> plans, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var there = await db.Set<WorkflowTimer>().ToListAsync(stop);
        var wanted = plans.SelectMany(p => p.Steps.Where(s => s is { IsStart: true, Activity: "TimerEvent" }).Select(s => (p.Id, Step: s))).ToList();
        foreach (var timer in there.Where(t => !wanted.Any(w => w.Id == t.WorkflowTypeId && w.Step.Id == t.StepId))) db.Remove(timer);
        foreach (var (id, step) in wanted)
        {
            var (cron, local) = (step.Text("CronExpression"), step.Flag("UseLocalTime"));
            if (Activities.Timer.Next(cron, local, site, now) is not { } next) continue;

            var timer = there.FirstOrDefault(t => t.WorkflowTypeId == id && t.StepId == step.Id);
            if (timer is null) db.Add(new WorkflowTimer { WorkflowTypeId = id, StepId = step.Id, Cron = cron, UsesSiteTime = local, NextUtc = next });
            else if (timer.Cron != cron || timer.UsesSiteTime != local) (timer.Cron, timer.UsesSiteTime, timer.NextUtc) = (cron, local, next);
        }
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>A fact begins runs and takes waiting ones on, once: in the transaction that says that it was heard.</summary>
internal sealed class FactsHeard(AppDb db, ModuleCatalog catalog, Shelf shelf, Scopes scopes, Starter starter, Stepper stepper, PlanMemory plans, TimeProvider clock) : IListen
{
    public static bool Hears(Site site, string eventName) => site.Get<ListeningSettings>().Events.Contains(eventName);

    public async Task Hear(IEvent happened, string key, CancellationToken stop)
    {
        if (catalog.Triggers.FirstOrDefault(t => t.Type == happened.GetType()) is not { } trigger) return;

        var occasion = trigger.Of(happened, clock.UtcNow());
        var depth = db.Depth;
        foreach (var type in await db.Ready().ToListAsync(stop))
        {
            var plan = await plans.Of(type.VersionId, db, stop);
            foreach (var step in plan.Steps.Where(s => s.IsStart))
                if (shelf.Find(step.Activity) is FactStep fact && fact.FactOf(step) == trigger.Name && await Concerns(fact, step, occasion, stop))
                    await starter.Begin(type, step, occasion, [], depth, stop);
        }
        await GoOn(trigger, occasion, stop);
    }

    async Task GoOn(Trigger trigger, Occasion occasion, CancellationToken stop)
    {
        string[] about = ["", occasion.ItemId, occasion.PersonId, occasion.CommunityId];
        foreach (var wait in await db.Set<WorkflowWait>().Where(w => w.Kind == WaitKind.Fact && w.Name == trigger.Name && about.Contains(w.CorrelationId)).OrderBy(w => w.Id).ToListAsync(stop))
        {
            if (await db.Set<WorkflowRun>().SingleAsync(r => r.Id == wait.RunId, stop) is not { IsOver: false } run) continue;

            var step = (await plans.Of(run.VersionId, db, stop)).Find(wait.StepId)!;
            if (shelf.Find(step.Activity) is not FactStep fact || !await Concerns(fact, step, occasion, stop)) continue;

            db.Remove(wait);
            run.State.Last = System.Text.Json.JsonSerializer.SerializeToNode(occasion.Values);
            await stepper.GoOn(run, wait, Activity.Done, trigger.Label, stop);
        }
    }

    // A filter that cannot be worked out with these values says no: the fact is not one of those that were meant.
    async Task<bool> Concerns(FactStep fact, PlanStep step, Occasion occasion, CancellationToken stop)
    {
        try
        {
            return await fact.Concerns(step, occasion, scopes, stop);
        }
        catch (RuleBroken)
        {
            return false;
        }
    }
}
