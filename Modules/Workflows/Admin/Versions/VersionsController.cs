using System.Text.Json.Nodes;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Workflows.Plans;
using Workflows.Runs;
using Workflows.Types;

namespace Workflows.Admin.Versions;

public sealed record VersionRow(int Number, string SavedBy, DateTime SavedUtc, int Runs, bool IsPresent);

public sealed record VersionsPage(string WorkflowId, string Name, IReadOnlyList<VersionRow> Versions);

/// <param name="What">What became of it: Added, Taken away, Changed.</param>
public sealed record ChangedStep(string Title, string What, IReadOnlyList<ChangedLine> Lines);

public sealed record ChangedLine(string Label, string Before, string Now);

public sealed record ComparisonPage(string WorkflowId, string Name, int Number, int With, IReadOnlyList<VersionRow> Versions, IReadOnlyList<ChangedStep> Steps);

/// <summary>The versions of a workflow and what changed between two.</summary>
[Route("admin/workflows/{id}/versions"), Admin(WorkflowsModule.Manage)]
internal sealed class VersionsController(AppDb db, WorkflowReader reader) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(string id, CancellationToken stop) =>
        await Find(id, stop) is { } type ? View(new VersionsPage(id, type.Name, await Rows(type, stop))) : NotFound();

    /// <param name="with">The number of the version to compare with; by itself the one before.</param>
    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(string id, int number, int? with, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } type || await Plan(id, number, stop) is not { } now) return NotFound();

        var other = with ?? number - 1;
        var before = await Plan(id, other, stop) ?? Plans.Plan.Of([]);
        return View(new ComparisonPage(id, type.Name, number, other, await Rows(type, stop), [.. Differences(before, now)]));
    }

    IEnumerable<ChangedStep> Differences(Plan before, Plan now)
    {
        foreach (var step in now.Steps)
        {
            var old = before.Find(step.Id);
            var lines = Lines(old is null ? Plans.Plan.Of([]) : before, old, now, step).ToList();
            if (old is null) yield return new(reader.TitleOf(step), "Added", lines);
            else if (lines.Count > 0) yield return new(reader.TitleOf(step), "Changed", lines);
        }
        foreach (var gone in before.Steps.Where(s => now.Find(s.Id) is null)) yield return new(reader.TitleOf(gone), "Taken away", []);
    }

    IEnumerable<ChangedLine> Lines(Plan before, PlanStep? old, Plan now, PlanStep step)
    {
        var names = step.Properties.Select(p => p.Key).Concat(old?.Properties.Select(p => p.Key) ?? []).Where(n => n != "ActivityMetadata").Distinct();
        foreach (var name in names.Where(n => (old?.Text(n) ?? "") != step.Text(n))) yield return new(name, old?.Text(name) ?? "", step.Text(name));
        if (old is not null && old.Title != step.Title) yield return new("Title", old.Title, step.Title);
        foreach (var outcome in before.After(step.Id).Concat(now.After(step.Id)).Select(l => l.Outcome).Distinct())
            if (Targets(before, step.Id, outcome) is var was && Targets(now, step.Id, outcome) is var leads && was != leads) yield return new($"“{outcome}” leads to", was, leads);
    }

    string Targets(Plan plan, string id, string outcome) => string.Join(", ", plan.After(id, outcome).Select(l => plan.Find(l.To) is { } step ? reader.TitleOf(step) : l.To).Order(StringComparer.Ordinal));

    async Task<Plan?> Plan(string id, int number, CancellationToken stop) =>
        await db.Set<WorkflowVersion>().Where(v => v.WorkflowTypeId == id && v.Number == number).Select(v => v.Json).SingleOrDefaultAsync(stop) is { } json ? Plans.Plan.Of((JsonObject)JsonNode.Parse(json)!) : null;

    async Task<IReadOnlyList<VersionRow>> Rows(WorkflowType type, CancellationToken stop) =>
        await db.Set<WorkflowVersion>().Where(v => v.WorkflowTypeId == type.Id).OrderByDescending(v => v.Number)
            .Select(v => new VersionRow(v.Number, v.SavedBy, v.SavedUtc, db.Set<WorkflowRun>().Count(r => r.VersionId == v.Id), v.Id == type.VersionId)).ToListAsync(stop);

    Task<WorkflowType?> Find(string id, CancellationToken stop) => db.Set<WorkflowType>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop);
}
