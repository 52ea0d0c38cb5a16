using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Workflows.Admin.Canvas;
using Workflows.Engine;
using Workflows.Plans;
using Workflows.Runs;
using Workflows.Types;

namespace Workflows.Admin.Runs;

public sealed record RunRow(string Id, string WorkflowId, string Workflow, string Status, string Tone, string Error, DateTime StartedUtc, DateTime? EndedUtc, int Steps);

/// <param name="Workflow">The id of the one workflow whose runs these are; empty for all.</param>
public sealed record RunsPage(string Workflow, string WorkflowName, string Status, IReadOnlyList<RunRow> Rows, Pager Pager);

public sealed record RunStepLine(int Number, string StepId, string Title, string Outcome, string Note, DateTime AtUtc);

/// <param name="Actions">The buttons of a question to people that this viewer may answer.</param>
public sealed record RunWaitLine(string Id, string Title, string What, DateTime? DueUtc, IReadOnlyList<string> Actions);

public sealed record RunValue(string Name, string Text);

/// <param name="Graph">The version by which it runs, for the canvas.</param>
/// <param name="Marks">What it did at each step: done, waiting, failed.</param>
public sealed record RunPage(RunRow Run, int VersionNumber, string FailedStep, IReadOnlyList<RunStepLine> Steps, IReadOnlyList<RunWaitLine> Waits, IReadOnlyList<RunValue> Occasion, IReadOnlyList<RunValue> Values, bool CanTryAgain, bool CanCancel, string Graph, string Marks);

/// <summary>What runs and what ran.</summary>
[Route("admin/workflow-runs"), Admin(WorkflowsModule.Manage)]
internal sealed class RunsController(AppDb db, WorkflowReader reader, CanvasGraph graph, PlanMemory plans) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(string? workflow, string? status, int page, CancellationToken stop)
    {
        var all = db.Set<WorkflowRun>().AsNoTracking();
        if (workflow is { Length: > 0 }) all = all.Where(r => r.WorkflowTypeId == workflow);
        if (Enum.TryParse<RunStatus>(status, out var wanted)) all = all.Where(r => r.Status == wanted);
        var pager = Pager.Of(page, await all.CountAsync(stop), Site.Settings.PageSize, $"/admin/workflow-runs?workflow={Uri.EscapeDataString(workflow ?? "")}&status={Uri.EscapeDataString(status ?? "")}");
        var rows = await all.OrderByDescending(r => r.StartedUtc).ThenByDescending(r => r.Id).Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize).ToListAsync(stop);
        var names = await db.Set<WorkflowType>().ToDictionaryAsync(t => t.Id, t => t.Name, stop);
        return View(new RunsPage(workflow ?? "", names.GetValueOrDefault(workflow ?? "", ""), status ?? "", [.. rows.Select(r => Row(r, names.GetValueOrDefault(r.WorkflowTypeId, "")))], pager));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        if (await db.Set<WorkflowRun>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, stop) is not { } run) return NotFound();

        var (plan, version) = (await plans.Of(run.VersionId, db, stop), await db.Set<WorkflowVersion>().Where(v => v.Id == run.VersionId).Select(v => v.Number).SingleAsync(stop));
        var name = await db.Set<WorkflowType>().Where(t => t.Id == run.WorkflowTypeId).Select(t => t.Name).SingleAsync(stop);
        string Title(string stepId) => plan.Find(stepId) is { } step ? reader.TitleOf(step) : stepId;
        var steps = await db.Set<RunStep>().Where(s => s.RunId == id).OrderBy(s => s.Number).ToListAsync(stop);
        var waits = await db.Set<WorkflowWait>().Where(w => w.RunId == id).OrderBy(w => w.Id).ToListAsync(stop);
        return View(new RunPage(Row(run, name), version, run.FailedStepId.Length > 0 ? Title(run.FailedStepId) : "",
            [.. steps.Select(s => new RunStepLine(s.Number, s.StepId, Title(s.StepId), s.Outcome, s.Note, s.AtUtc))],
            [.. waits.Select(w => new RunWaitLine(w.Id, Title(w.StepId), Word(w), w.DueUtc, w.Kind == WaitKind.Person && plan.Find(w.StepId) is { } step && MayAnswer(step, Me) ? step.Lines("Actions") : []))],
            await Began(run, stop), [.. run.State.Values.Select(v => new RunValue(v.Key, Expressions.Logic.Text(v.Value)))],
            run.Status == RunStatus.Parked, !run.IsOver, graph.Of(plan).ToJsonString(), Marks(run, steps, waits)));
    }

    // By their names, where they are still there.
    async Task<IReadOnlyList<RunValue>> Began(WorkflowRun run, CancellationToken stop)
    {
        var ids = run.Occasion.Values.Select(v => v.Value).Where(v => v.Length == Id.Length).ToList();
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, stop);
        var items = await db.Set<ContentItem>().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.DisplayText, stop);
        return [.. run.Occasion.Values.Select(v => new RunValue(v.Key, people.GetValueOrDefault(v.Value) ?? items.GetValueOrDefault(v.Value) ?? v.Value))];
    }

    static string Marks(WorkflowRun run, IEnumerable<RunStep> steps, IEnumerable<WorkflowWait> waits)
    {
        var marks = new JsonObject();
        foreach (var step in steps) marks[step.StepId] = "done";
        foreach (var wait in waits) marks[wait.StepId] = "waiting";
        if (run.FailedStepId.Length > 0) marks[run.FailedStepId] = "failed";
        return marks.ToJsonString();
    }

    internal static bool MayAnswer(PlanStep step, Viewer viewer) => step.Lines("Roles") is { Count: 0 } || step.Lines("Roles").Any(viewer.IsIn) || viewer.IsIn(Role.Administrator);

    static string Word(WorkflowWait wait) => wait.Kind switch
    {
        WaitKind.Time => "its time",
        WaitKind.Signal => $"the signal “{wait.Name}”",
        WaitKind.Person => "somebody’s answer",
        _ => $"“{wait.Name}”",
    };

    internal static RunRow Row(WorkflowRun run, string name) => new(run.Id, run.WorkflowTypeId, name,
        run.Status switch { RunStatus.Running => run.Tries > 0 ? "Tried again soon" : "Running", RunStatus.Parked => "Failed", RunStatus.Faulted => "Stopped", _ => run.Status.ToString() },
        run.Status switch { RunStatus.Finished => "positive", RunStatus.Parked or RunStatus.Faulted => "danger", RunStatus.Running when run.Tries > 0 => "attention", _ => "" },
        run.Error, run.StartedUtc, run.EndedUtc, run.Steps);
}

/// <summary>Another try for a run whose step failed.</summary>
[Route("admin/workflow-runs/{id}/tries"), Admin(WorkflowsModule.Manage)]
internal sealed class TriesController(AppDb db, TimeProvider clock) : CopController
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await db.Set<WorkflowRun>().SingleOrDefaultAsync(r => r.Id == id, stop) is not { } run) return NotFound();

        if (run.Status == RunStatus.Parked)
        {
            run.TryAgain(clock.UtcNow());
            await db.SaveChangesAsync(stop);
        }
        Say("It is tried again now.");
        return To("/admin/workflow-runs/" + id);
    }
}

/// <summary>The end of a run that nobody wants any more. What its steps did stays done.</summary>
[Route("admin/workflow-runs/{id}/cancellation"), Admin(WorkflowsModule.Manage)]
internal sealed class CancellationsController(AppDb db, TimeProvider clock) : CopController
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await db.Set<WorkflowRun>().SingleOrDefaultAsync(r => r.Id == id, stop) is not { } run) return NotFound();

        if (!run.IsOver)
            await db.Write(async () =>
            {
                run.Cancel(clock.UtcNow());
                await db.Set<WorkflowWait>().Where(w => w.RunId == id).ExecuteDeleteAsync(stop);
            }, stop);
        Say("The run is cancelled. What it did stays done.");
        return To("/admin/workflow-runs/" + id);
    }
}

/// <summary>An answer to what a run asks people. The run goes on after this request, once, however often the button is pressed.</summary>
[Route("admin/workflow-runs/{id}/answers"), Admin(WorkflowsModule.Manage)]
internal sealed class AnswersController(AppDb db, PlanMemory plans) : CopController
{
    [HttpPost]
    public async Task<IActionResult> Create(string id, string? wait, string? action, CancellationToken stop)
    {
        if (await db.Set<WorkflowWait>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == wait && w.RunId == id && w.Kind == WaitKind.Person, stop) is not { } asked) return NotFound();
        var version = await db.Set<WorkflowRun>().Where(r => r.Id == id).Select(r => r.VersionId).SingleAsync(stop);
        if ((await plans.Of(version, db, stop)).Find(asked.StepId) is not { } step || !step.Lines("Actions").Contains(action)) return NotFound();
        if (!RunsController.MayAnswer(step, Me)) return StatusCode(403);

        db.Raise(new RunAnswered(asked.Id, action!, Me.Id));
        await db.SaveChangesAsync(stop);
        Say($"“{action}”: the run goes on.");
        return To("/admin/workflow-runs/" + id);
    }
}
