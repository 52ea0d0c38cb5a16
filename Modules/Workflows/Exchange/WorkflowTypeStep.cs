using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Kernel.Recipes;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Engine;
using Workflows.Plans;
using Workflows.Types;

namespace Workflows.Exchange;

/// <summary>Orchard's step <c>WorkflowType</c>: workflows word for word, those with activities that nobody here knows as well.</summary>
internal sealed class WorkflowTypeStep(AppDb db, WorkflowBook book, Shelf shelf, Soundness soundness, Viewer viewer, Access access) : RecipeStep
{
    public override string Name => "WorkflowType";
    public override int Order => 70;
    public override string? Needs => WorkflowsModule.Manage;

    public override Task Check(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var json in Objects(body, "data"))
        {
            if (Loose.Text(json["WorkflowTypeId"]) is not { Length: > 0 and <= Id.Length }) throw new RuleBroken($"A workflow needs a WorkflowTypeId of up to {Id.Length} characters.");
            if (Loose.Text(json["Name"]) is not { Length: > 0 and <= WorkflowType.LongestName } name) throw new RuleBroken($"A workflow needs a Name of up to {WorkflowType.LongestName} characters.");
            // Run from the admin by somebody: what they may not build, they may not bring either.
            if (viewer.IsSignedIn && !access.CanEverything && Plan.Of(json).Steps.Any(s => shelf.Find(s.Activity) is { NeedsAdministrator: true }))
                throw new RuleBroken($"“{name}” gives or takes roles. Ask an administrator to bring it in.");
        }
        return Task.CompletedTask;
    }

    public override async Task Apply(JsonObject body, RecipeRun run, CancellationToken stop)
    {
        foreach (var json in Objects(body, "data"))
        {
            var (id, name) = (Loose.Text(json["WorkflowTypeId"])!, $"The workflow “{Loose.Text(json["Name"])}”");
            var type = await db.Set<WorkflowType>().SingleOrDefaultAsync(t => t.Id == id, stop);
            if (type is not null && JsonNode.DeepEquals(type.Read(), json))
            {
                run.Kept(name);
                continue;
            }
            if (type is null) run.Made(name);
            else run.Changed(name);
            if (type is null) db.Add(type = new WorkflowType { Id = id });
            book.Write(type, (JsonObject)json.DeepClone(), "");
            await db.SaveChangesAsync(stop);

            foreach (var fault in soundness.Faults(Plan.Of(json))) run.NotUnderstood($"{name}: {fault.Sentence}");
        }
    }

    /// <summary>What other modules made comes out with their own things.</summary>
    public override async Task<JsonObject?> Export(CancellationToken stop)
    {
        var all = await db.Set<WorkflowType>().AsNoTracking().Where(t => t.OriginId == "").OrderBy(t => t.Id).ToListAsync(stop);
        return all.Count == 0 ? null : new JsonObject { ["data"] = new JsonArray([.. all.Select(t => t.Read())]) };
    }
}
