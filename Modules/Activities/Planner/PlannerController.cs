using Activities.Formats;
using Activities.Running;
using Activities.Stage;
using Communities;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Activities.Planner;

/// <summary>Every phase as a column, with who does what in it and how far they are.</summary>
[Route("communities/{slug}/activities/{id}/planner"), SignedIn]
internal sealed class PlannerController : StageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        if (await Reader.Find(Community, id, stop) is not var (activity, seat)) return NotFound();
        if (!seat.IsFacilitator && !seat.HasPart) return StatusCode(StatusCodes.Status403Forbidden);

        var stage = (await Reader.Read(Community, id, stop))!;
        var columns = stage.Steps.Select(step => Column(activity, stage, step)).ToList();
        return View(new PlannerPage(Community, stage, columns, seat.IsFacilitator && !activity.IsClosed && activity.Format.PlaceOf(activity.PhaseKey) > 0));
    }

    static PlannerColumn Column(Activity activity, StagePage stage, PhaseStep step)
    {
        var phase = activity.Format.PhaseOf(step.Key);
        var since = activity.Turns.Where(t => t.ToKey == step.Key && t.How != TurnHow.Extended).OrderBy(t => t.Number).LastOrDefault();
        var rows = new List<PlannerRow>();
        foreach (var (role, acts) in phase.Who)
        {
            var named = stage.Parts.Where(p => p.IsActive && p.Role == role).ToList();
            // Names once a role are enough.
            foreach (var (act, at) in acts.Where(a => a != Act.Write).Select((act, at) => (act, at))) rows.Add(Row(activity, stage, step, role, act, named) is var row && at > 0 ? row with { People = [] } : row);
        }
        return new(step, since?.Utc, step.State == "open" ? stage.DueUtc : null, phase.Days, rows, activity.Freezes(step.Key));
    }

    static PlannerRow Row(Activity activity, StagePage stage, PhaseStep step, string role, Act act, IReadOnlyList<PartLine> named)
    {
        var (done, expected) = act switch
        {
            Act.Sheet when role == Format.Member => (activity.Sheets.Count(s => s.PhaseKey == step.Key && s.IsComplete), activity.Format.PhaseOf(step.Key).Exit.Where(e => e.Rule == Rule.SheetsComplete).Sum(e => e.Count)),
            Act.Sheet => (named.Count(p => p.IsDone), named.Count),
            Act.Answer => (stage.Questions.Count(q => q.Resolution != Resolution.None), stage.Questions.Count),
            Act.Respond => (activity.Points.Count(p => p.Kind == PointKind.Review && !p.IsOpen), activity.Points.Count(p => p.Kind == PointKind.Review)),
            Act.Ask => (stage.Questions.Count, activity.Format.PhaseOf(step.Key).Exit.Where(e => e.Rule == Rule.QuestionsAsked).Sum(e => e.Count)),
            Act.Claim => (activity.Points.Count(p => p.ClaimedBy.Length > 0), 0),
            Act.Park => (activity.Points.Count(p => p.Resolution == Resolution.Parked), 0),
            Act.TakePlace => (activity.People.Count(p => p.IsActive && p.Role != Format.Owner), activity.Format.PhaseOf(step.Key).Exit.Sum(e => e.Rule == Rule.PeopleAssigned ? e.Count : 0)),
            Act.Assign => (activity.People.Count(p => p.IsActive && p.Role != Format.Owner), activity.Format.PhaseOf(step.Key).Exit.Sum(e => e.Rule == Rule.PeopleAssigned ? e.Count : 0)),
            Act.Ready => (activity.Active(role).Count(p => p.ReadyInVisit == activity.Visit || step.State == "done"), named.Count),
            _ => (step.State == "done" ? 1 : 0, 1),
        };
        return new(activity.Format.NameOf(role), ActWord.Of(act), done, expected, [.. named.Select(p => p.Face)]);
    }
}

/// <param name="CanMove">The viewer moves it by hand.</param>
public sealed record PlannerPage(CommunityView Community, StagePage Stage, IReadOnlyList<PlannerColumn> Columns, bool CanMove);

/// <param name="SinceUtc">When it began last; null for not yet.</param>
/// <param name="Freezes">What would stay as it is if one went back to it.</param>
public sealed record PlannerColumn(PhaseStep Step, DateTime? SinceUtc, DateTime? DueUtc, int Days, IReadOnlyList<PlannerRow> Rows, string Freezes);

/// <param name="Expected">0 where nobody counts on a number.</param>
public sealed record PlannerRow(string Role, string Task, int Done, int Expected, IReadOnlyList<Face> People)
{
    public bool IsDone => Expected > 0 && Done >= Expected;
}

internal static class ActWord
{
    public static string Of(Act act) => act switch
    {
        Act.HandIn => "Hand it in",
        Act.Assign => "Find people",
        Act.Ask => "Questions",
        Act.Answer => "Answers",
        Act.Ready => "Readiness",
        Act.TakePlace => "Places",
        Act.Claim => "Claims",
        Act.Park => "What is parked",
        Act.Sheet => "Sheets",
        Act.Respond => "Responses",
        Act.Decide => "Decision",
        Act.Summarise => "What we take along",
        Act.Close => "Publish",
        _ => "Write",
    };
}
