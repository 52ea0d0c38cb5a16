using System.Text.Json.Nodes;
using Kernel;
using Kernel.Automation;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Plans;
using Workflows.Runs;
using Workflows.Types;

namespace Workflows.Engine;

/// <summary>The workflows of the site: written, taken away, and made from what other modules sketch.</summary>
internal sealed class WorkflowBook(AppDb db, Shelf shelf, Access access, TimeProvider clock) : IWorkflows
{
    /// <summary>Stores a workflow's JSON with the caller's save.</summary>
    public WorkflowType Write(WorkflowType type, JsonObject json, string by)
    {
        json["WorkflowTypeId"] = type.Id;
        if (type.Write(json, by, clock.UtcNow()) is { } version) db.Add(version);
        return type;
    }

    public async Task Remove(WorkflowType type, CancellationToken stop)
    {
        await db.Set<WorkflowWait>().Where(w => db.Set<WorkflowRun>().Any(r => r.Id == w.RunId && r.WorkflowTypeId == type.Id)).ExecuteDeleteAsync(stop);
        await db.Set<RunStep>().Where(s => db.Set<WorkflowRun>().Any(r => r.Id == s.RunId && r.WorkflowTypeId == type.Id)).ExecuteDeleteAsync(stop);
        await db.Set<WorkflowRun>().Where(r => r.WorkflowTypeId == type.Id).ExecuteDeleteAsync(stop);
        await db.Set<WorkflowVersion>().Where(v => v.WorkflowTypeId == type.Id).ExecuteDeleteAsync(stop);
        await db.Set<WorkflowDoor>().Where(d => d.WorkflowTypeId == type.Id).ExecuteDeleteAsync(stop);
        db.Remove(type);
        db.Raise(new WorkflowChanged(type.Id));
    }

    public async Task Keep(WorkflowSketch sketch, CancellationToken stop)
    {
        var type = await Made(sketch.Id, stop);
        if (type is null) db.Add(type = new WorkflowType { OriginId = sketch.Id });
        type.OriginPath = sketch.Path;

        var json = Drawn(sketch, type);
        if (!JsonNode.DeepEquals(json, type.Number == 0 ? null : type.Read())) Write(type, json, "");
    }

    public async Task Drop(string id, CancellationToken stop)
    {
        if (await Made(id, stop) is { } type) await db.Write(() => Remove(type, stop), stop);
    }

    public async Task<string?> PathOf(string id, CancellationToken stop) =>
        access.Can(WorkflowsModule.Manage) && await db.Set<WorkflowType>().Where(t => t.OriginId == id).Select(t => t.Id).SingleOrDefaultAsync(stop) is { } made ? "/admin/workflows/" + made : null;

    async Task<WorkflowType?> Made(string originId, CancellationToken stop) =>
        db.Set<WorkflowType>().Local.FirstOrDefault(t => t.OriginId == originId) ?? await db.Set<WorkflowType>().SingleOrDefaultAsync(t => t.OriginId == originId, stop);

    JsonObject Drawn(WorkflowSketch sketch, WorkflowType type)
    {
        var json = PlanJson.Blank(type.Id, sketch.Name.Length <= WorkflowType.LongestName ? sketch.Name : sketch.Name[..WorkflowType.LongestName]);
        json["IsEnabled"] = sketch.IsOn;
        foreach (var (step, at) in sketch.Steps.Select((s, at) => (s, at)))
        {
            var drawn = PlanJson.Add(json, step.Activity, isStart: at == 0, step.Id);
            var properties = shelf.Find(step.Activity)?.Properties ?? [];
            foreach (var (name, value) in step.Properties)
                PlanJson.Set(drawn, properties.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? new TaskProperty(name, name), value);
        }
        foreach (var step in sketch.Steps)
            foreach (var (outcome, next) in step.Next) PlanJson.Lead(json, step.Id, outcome, [next]);
        return json;
    }
}
