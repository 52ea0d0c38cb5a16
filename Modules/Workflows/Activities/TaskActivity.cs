using System.Text.Json.Nodes;
using Kernel.Automation;
using Kernel.Events;
using Workflows.Expressions;
using Workflows.Plans;

namespace Workflows.Activities;

/// <summary>A task that some module brings, as a step.</summary>
internal sealed class TaskActivity(IWorkflowTask task) : Activity
{
    public override string Name => task.Name;
    public override string Label => task.Label;
    public override string Category => task.Category;
    public override string Summary => task.Summary;
    public override IReadOnlyList<TaskProperty> Properties => task.Properties;
    public override bool IsOutside => task is IOutside;
    public override bool NeedsAdministrator => task.NeedsAdministrator;
    public override IReadOnlyList<string> OutcomesOf(PlanStep step) => task.Outcomes;

    public override async Task<Taken> Take(Visit visit, CancellationToken stop)
    {
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in task.Properties) properties[property.Name] = property.Kind == PropertyKind.Logic ? Logic.Text(await visit.Value(property.Name, stop)) : await visit.Text(property.Name, stop);

        var before = visit.State.Values.ToDictionary(v => v.Key, v => Logic.Text(v.Value));
        var values = new Dictionary<string, string>(before);
        var run = new TaskRun(visit.Run.Id, visit.Key, visit.Occasion, properties, values);
        if (visit.IsRehearsal) return Taken.By(task.Outcomes.Count > 0 ? task.Outcomes[0] : Done, await task.Rehearse(run, stop));

        var outcome = await task.Run(run, stop);
        foreach (var (name, value) in values.Where(v => before.GetValueOrDefault(v.Key) != v.Value)) visit.Set(name, JsonValue.Create(value));
        return Taken.By(outcome);
    }
}
