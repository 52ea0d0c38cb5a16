using System.Text.Json.Nodes;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Plans;
using Workflows.Runs;

namespace Workflows.Engine;

/// <summary>A signal begins workflows and takes runs on. Sent twice, it finds the second time nothing that waits.</summary>
internal sealed class SignalsHeard(AppDb db, Starter starter, Stepper stepper, PlanMemory plans, TimeProvider clock) : IHandle<SignalSent>
{
    public async Task Handle(SignalSent happened, CancellationToken stop)
    {
        var depth = db.Depth;
        var values = new JsonObject();
        foreach (var (name, text) in happened.Values) values[name] = text;
        foreach (var type in await db.Ready().ToListAsync(stop))
            if ((await plans.Of(type.VersionId, db, stop)).Steps.FirstOrDefault(s => s is { IsStart: true, Activity: "SignalEvent" } && s.Text("SignalName") == happened.Name) is { } start)
                await starter.Begin(type, start, new Occasion { Trigger = "", AtUtc = clock.UtcNow(), Values = happened.Values }, (JsonObject)values.DeepClone(), depth, stop);

        var all = happened.CorrelationId.Length == 0;
        foreach (var wait in await db.Set<WorkflowWait>().Where(w => w.Kind == WaitKind.Signal && w.Name == happened.Name && (all || w.CorrelationId == happened.CorrelationId)).OrderBy(w => w.Id).ToListAsync(stop))
        {
            db.Remove(wait);
            var run = await db.Set<WorkflowRun>().SingleAsync(r => r.Id == wait.RunId, stop);
            foreach (var (name, text) in happened.Values) run.State.Values[name] = text;
            await stepper.GoOn(run, wait, Activity.Done, $"The signal “{happened.Name}” came.", stop);
        }
    }
}

/// <summary>Somebody pressed a button that a run showed.</summary>
internal sealed class AnswersHeard(AppDb db, Stepper stepper) : IHandle<RunAnswered>
{
    public async Task Handle(RunAnswered happened, CancellationToken stop)
    {
        if (await db.Set<WorkflowWait>().SingleOrDefaultAsync(w => w.Id == happened.WaitId && w.Kind == WaitKind.Person, stop) is not { } wait) return;

        db.Remove(wait);
        var run = await db.Set<WorkflowRun>().SingleAsync(r => r.Id == wait.RunId, stop);
        var by = await db.Set<Person>().Where(p => p.Id == happened.PersonId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop) ?? Face.Gone.DisplayName;
        run.State.Last = happened.Action;
        await stepper.GoOn(run, wait, happened.Action, $"{by} pressed “{happened.Action}”.", stop);
    }
}

/// <summary>A secret address was asked, or a button pressed that begins a workflow.</summary>
internal sealed class CallsHeard(AppDb db, Starter starter, PlanMemory plans, TimeProvider clock) : IHandle<WorkflowCalled>, IHandle<BegunByHand>
{
    public Task Handle(WorkflowCalled happened, CancellationToken stop) =>
        Begin(happened.WorkflowTypeId, happened.ActivityId, new Occasion { Trigger = "", AtUtc = clock.UtcNow() }, new JsonObject { ["Request"] = JsonNode.Parse(happened.RequestJson) }, stop);

    public Task Handle(BegunByHand happened, CancellationToken stop) =>
        Begin(happened.WorkflowTypeId, happened.ActivityId, new Occasion { Trigger = "", AtUtc = clock.UtcNow(), PersonId = happened.PersonId, ItemId = happened.ItemId }, [], stop);

    async Task Begin(string typeId, string stepId, Occasion occasion, JsonObject values, CancellationToken stop)
    {
        if (await db.Ready(typeId, stop) is { } type && (await plans.Of(type.VersionId, db, stop)).Find(stepId) is { IsStart: true } start)
            await starter.Begin(type, start, occasion, values, db.Depth, stop);
    }
}
