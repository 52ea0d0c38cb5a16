using System.Text.Json.Nodes;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;
using Workflows.Activities;
using Workflows.Plans;
using Workflows.Runs;
using Workflows.Types;

namespace Workflows.Admin;

/// <param name="State">A word for the list: On, Off, Not in order.</param>
public sealed record WorkflowRow(string Id, string Name, string State, string Tone, string OriginPath, DateTime? LastRunUtc, int Waiting, int Failed);

public sealed record WorkflowsPage(IReadOnlyList<WorkflowRow> Rows);

/// <param name="Title">What people call it.</param>
/// <param name="IsKnown">False for an activity that no module of the site brings.</param>
/// <param name="Said">How it is set, in a line.</param>
public sealed record StepCard(string Id, int Number, string Title, string Activity, string Category, bool IsStart, bool IsKnown, string Said, IReadOnlyList<WayLine> Ways, IReadOnlyList<string> Faults, int X, int Y);

/// <param name="Targets">Where it leads; empty where the run ends.</param>
public sealed record WayLine(string Outcome, IReadOnlyList<WayTarget> Targets);

public sealed record WayTarget(string Id, string Title);

public sealed record ActivityLine(string Name, string Label, string Category, string Summary, bool CanStart);

/// <param name="Faults">What is wrong with the whole.</param>
/// <param name="HandButton">The words of the button that begins it by hand; empty for none.</param>
/// <param name="NewAddress">The secret address that was just made; shown this once.</param>
public sealed record WorkflowPage(string Id, string Name, bool IsEnabled, bool IsSound, string OriginPath, int Number, int Version, IReadOnlyList<StepCard> Steps, IReadOnlyList<string> Faults,
    IReadOnlyList<ActivityLine> Activities, IReadOnlyList<ButtonLine> Buttons, IReadOnlyList<ButtonLine> Doors, int Waiting, int Failed, string NewAddress);

public sealed record ButtonLine(string StepId, string Label);

/// <summary>Reads workflows for their pages.</summary>
internal sealed class WorkflowReader(AppDb db, Shelf shelf, Soundness soundness)
{
    public async Task<WorkflowsPage> List(CancellationToken stop)
    {
        var rows = await db.Set<WorkflowType>().AsNoTracking().OrderBy(t => t.Name).ThenBy(t => t.Id).Select(t => new
        {
            t.Id, t.Name, t.IsEnabled, t.Json, t.OriginPath,
            Last = db.Set<WorkflowRun>().Where(r => r.WorkflowTypeId == t.Id).Max(r => (DateTime?)r.StartedUtc),
            Waiting = db.Set<WorkflowRun>().Count(r => r.WorkflowTypeId == t.Id && (r.Status == RunStatus.Waiting || r.Status == RunStatus.Running)),
            Failed = db.Set<WorkflowRun>().Count(r => r.WorkflowTypeId == t.Id && (r.Status == RunStatus.Parked || r.Status == RunStatus.Faulted)),
        }).ToListAsync(stop);
        return new([.. rows.Select(t =>
        {
            var isSound = soundness.IsSound(Plan.Of((JsonObject)JsonNode.Parse(t.Json)!));
            return new WorkflowRow(t.Id, t.Name, !isSound ? "Not in order" : t.IsEnabled ? "On" : "Off", !isSound ? "attention" : t.IsEnabled ? "positive" : "", t.OriginPath, t.Last, t.Waiting, t.Failed);
        })]);
    }

    public async Task<WorkflowPage?> Show(string id, CancellationToken stop, string newAddress = "")
    {
        if (await db.Set<WorkflowType>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop) is not { } type) return null;

        var plan = Plan.Of(type.Read());
        var faults = soundness.Faults(plan);
        var waiting = await db.Set<WorkflowRun>().CountAsync(r => r.WorkflowTypeId == id && (r.Status == RunStatus.Waiting || r.Status == RunStatus.Running), stop);
        var failed = await db.Set<WorkflowRun>().CountAsync(r => r.WorkflowTypeId == id && (r.Status == RunStatus.Parked || r.Status == RunStatus.Faulted), stop);
        var starts = plan.Steps.Where(s => s.IsStart).ToList();
        return new(id, type.Name, type.IsEnabled, !faults.Any(f => f.IsStopper), type.OriginPath, type.Number, type.Version, Cards(plan, faults), [.. faults.Where(f => f.StepId.Length == 0).Select(f => f.Sentence)], Known(),
            [.. starts.Where(s => s.Activity == "ManualEvent").Select(s => new ButtonLine(s.Id, s.Text("Label")))], [.. starts.Where(s => s.Activity == "HttpRequestEvent").Select(s => new ButtonLine(s.Id, TitleOf(s)))], waiting, failed, newAddress);
    }

    public IReadOnlyList<ActivityLine> Known() =>
        [.. shelf.All.OrderByDescending(a => a.CanStart).ThenBy(a => a.Category, StringComparer.Ordinal).ThenBy(a => a.Label, StringComparer.Ordinal).Select(a => new ActivityLine(a.Name, a.Label, a.Category, a.Summary, a.CanStart))];

    public IReadOnlyList<StepCard> Cards(Plan plan, IReadOnlyList<Fault> faults)
    {
        var ordered = InOrder(plan);
        var titles = ordered.ToDictionary(s => s.Id, TitleOf);
        return [.. ordered.Select((s, at) => Card(plan, s, at + 1, titles, faults))];
    }

    StepCard Card(Plan plan, PlanStep step, int number, Dictionary<string, string> titles, IReadOnlyList<Fault> faults)
    {
        var activity = shelf.Find(step.Activity);
        var outcomes = (activity?.OutcomesOf(step) ?? []).Concat(plan.After(step.Id).Select(l => l.Outcome)).Distinct(StringComparer.OrdinalIgnoreCase);
        return new(step.Id, number, titles[step.Id], activity?.Label ?? step.Activity, activity?.Category ?? "", step.IsStart, activity is not null, Said(step, activity),
            [.. outcomes.Select(o => new WayLine(o, [.. plan.After(step.Id, o).Select(l => new WayTarget(l.To, titles.GetValueOrDefault(l.To, "a step that is not there")))]))],
            [.. faults.Where(f => f.StepId == step.Id).Select(f => f.Sentence)], step.X, step.Y);
    }

    public string TitleOf(PlanStep step) => step.Title.Length > 0 ? step.Title : shelf.Find(step.Activity)?.Label ?? step.Activity;

    static string Said(PlanStep step, Activity? activity)
    {
        const int longest = 160;
        var said = string.Join(" · ", (activity?.Properties ?? []).Select(p => (p, Text: step.Text(p.Name))).Where(p => p.Text.Length > 0 && p.p.Kind != PropertyKind.YesNo)
            .Select(p => $"{p.p.Label}: {(p.p.Choices.FirstOrDefault(c => c.Key == p.Text) is { Value: not null } choice ? choice.Value : p.Text.Replace("\n", ", ", StringComparison.Ordinal))}"));
        return said.Length <= longest ? said : said[..(longest - 1)] + "…";
    }

    // From the beginnings onward, so that a list reads as it runs; what nothing leads to comes last.
    static List<PlanStep> InOrder(Plan plan)
    {
        var (ordered, seen) = (new List<PlanStep>(), new HashSet<string>());
        var open = new Queue<PlanStep>(plan.Steps.Where(s => s.IsStart));
        while (open.TryDequeue(out var step))
        {
            if (!seen.Add(step.Id)) continue;
            ordered.Add(step);
            foreach (var link in plan.After(step.Id)) if (plan.Find(link.To) is { } next) open.Enqueue(next);
        }
        ordered.AddRange(plan.Steps.Where(s => seen.Add(s.Id)));
        return ordered;
    }
}
