using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workflows.Engine;
using Workflows.Plans;

namespace Workflows.Activities;

/// <summary>Sends a signal, stored with the step.</summary>
internal sealed class SendSignal(AppDb db) : Primitive
{
    public override string Name => "TriggerSignalTask";
    public override string Label => "Send a signal";
    public override string Summary => "Takes on whatever waits for a signal of that name.";
    public override IReadOnlyList<TaskProperty> Properties => [new("SignalName", "Name", PropertyKind.Expression, true), new("CorrelationId", "Only about", PropertyKind.Expression, Help: "The mark of the runs that are meant; empty for all.")];

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var name = await visit.Text("SignalName", stop);
        if (!visit.IsRehearsal) db.Raise(new SignalSent(name, await visit.Text("CorrelationId", stop), new Dictionary<string, string>()));
        return Taken.By(Done, $"Sends the signal “{name}”.");
    }
}

/// <summary>Begins another workflow with the same occasion.</summary>
internal sealed class BeginOther(AppDb db, IServiceProvider services) : Primitive
{
    public override string Name => "RunWorkflowTask";
    public override string Label => "Begin another workflow";
    public override string Summary => "Begins another workflow of this site, about the same thing. This run does not wait for it.";
    public override IReadOnlyList<TaskProperty> Properties => [new("WorkflowTypeId", "Id of the workflow", PropertyKind.Text, true, "As it stands at the end of its page’s address.")];

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var id = visit.Step.Text("WorkflowTypeId");
        var type = await db.Ready(id, stop) ?? throw new RuleBroken($"There is no workflow “{id}” that is on and in order.");
        if (!visit.IsRehearsal)
        {
            var plan = await services.GetRequiredService<PlanMemory>().Of(type.VersionId, db, stop);
            var start = plan.Steps.FirstOrDefault(s => s.IsStart) ?? throw new RuleBroken($"“{type.Name}” has no step with which it begins.");
            // Asked for here, because whoever begins runs needs the activities.
            await services.GetRequiredService<Starter>().Begin(type, start, visit.Occasion, [], visit.Run.Depth + 1, stop);
        }
        return Taken.By(Done, $"Begins “{type.Name}”.");
    }
}
