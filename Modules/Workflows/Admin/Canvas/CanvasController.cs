using System.Text.Json;
using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Engine;
using Workflows.Plans;
using Workflows.Types;

namespace Workflows.Admin.Canvas;

/// <param name="Graph">What the canvas draws, as JSON.</param>
public sealed record CanvasPage(string WorkflowId, string Name, int Version, bool IsOwn, string Graph);

/// <summary>
/// The same workflow as a drawing. The canvas sends what it shows: checked while somebody draws, and written when they say so.
/// What it does not show, such as how steps are set, it cannot change.
/// </summary>
[Route("admin/workflows/{id}/canvas"), Admin(WorkflowsModule.Manage)]
internal sealed class CanvasController(AppDb db, WorkflowBook book, CanvasGraph graph, Soundness soundness, Shelf shelf) : CopController
{
    const int MostBytes = 1_000_000;

    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop) =>
        await Find(id, stop) is { } type ? View(new CanvasPage(id, type.Name, type.Version, type.OriginId.Length == 0, graph.Of(Plan.Of(type.Read())).ToJsonString())) : NotFound();

    /// <param name="drawn">What the canvas shows, as JSON.</param>
    /// <param name="keep">False to hear only what is wrong with it.</param>
    [HttpPut, RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Update(string id, string? drawn, int version, bool keep, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } type) return NotFound();

        try
        {
            var (before, json) = (Plan.Of(type.Read()), type.Read());
            var former = await db.Set<WorkflowVersion>().AsNoTracking().Where(v => v.WorkflowTypeId == id).OrderByDescending(v => v.Number).Take(20).Select(v => v.Json).ToListAsync(stop);
            CanvasGraph.Redraw(json, Read(drawn), step => former.Select(f => PlanJson.StepIn((JsonObject)JsonNode.Parse(f)!, step)).FirstOrDefault(s => s is not null));
            var plan = Plan.Of(json);
            if (!Access.CanEverything && plan.Steps.Any(s => before.Find(s.Id) is null && shelf.Find(s.Activity) is { NeedsAdministrator: true })) throw new RuleBroken("A step here gives or takes what only administrators may. Ask one to draw it.");

            var faults = soundness.Faults(plan);
            if (keep) await Keep(type, json, version, faults, soundness.Faults(before), stop);
            return Json(new { version = type.Version, sentence = keep ? "Kept." : "", faults = faults.Select(f => new { step = f.StepId, sentence = f.Sentence }), cards = graph.Of(plan)["steps"] });
        }
        catch (RuleBroken broken)
        {
            return StatusCode(422, new { sentence = broken.Message, faults = Array.Empty<object>() });
        }
    }

    async Task Keep(WorkflowType type, JsonObject json, int version, IReadOnlyList<Fault> faults, IReadOnlyList<Fault> before, CancellationToken stop)
    {
        type.CheckUntouched(version);
        if (type.OriginId.Length > 0) throw new RuleBroken("This workflow belongs to a rule. Change the rule.");
        if (faults.FirstOrDefault(f => f is { IsStopper: true, Property: "" } && f.StepId.Length > 0 && !before.Any(b => b.Sentence == f.Sentence)) is { } made) throw new RuleBroken(made.Sentence);

        book.Write(type, json, Me.DisplayName);
        await db.SaveChangesAsync(stop);
    }

    static JsonObject Read(string? drawn)
    {
        try
        {
            return JsonNode.Parse(drawn ?? "", documentOptions: new() { MaxDepth = 16 }) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new RuleBroken("What the canvas sent cannot be read. Open the page again.");
        }
    }

    Task<WorkflowType?> Find(string id, CancellationToken stop) => db.Set<WorkflowType>().SingleOrDefaultAsync(t => t.Id == id, stop);
}
