using Activities.Formats;
using Activities.Stage;
using Communities;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;

namespace Activities.Calibrations;

/// <summary>Examples on which one tries one's judgement before a review. Nothing of it is stored or counted.</summary>
[Route("communities/{slug}/activities/{id}/calibration"), SignedIn]
internal sealed class CalibrationsController : StageController
{
    /// <param name="example">Which of them, from 1 on.</param>
    /// <param name="answers">What the viewer judged; nothing yet shows no reference.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string id, [Bind(Prefix = "Answers")] Dictionary<string, string?> answers, int example = 1, CancellationToken stop = default)
    {
        if (await Reader.Find(Community, id, stop) is not var (activity, _) || activity.Format.Examples.Count == 0) return NotFound();

        var format = activity.Format;
        var number = Math.Clamp(example, 1, format.Examples.Count);
        var shown = format.Examples[number - 1];
        var judged = format.Sheet.Where(p => p.Scale.Count > 0 && shown.Answers.ContainsKey(p.Key)).Select(p => new Judged(p, answers.GetValueOrDefault(p.Key) is { } mine && p.Scale.Contains(mine) ? mine : "", shown.Answers[p.Key])).ToList();
        return View(new CalibrationPage(Community, Activity.PathOf(Community.Path, id), activity.Title, number, format.Examples.Count, shown, judged));
    }
}

public sealed record CalibrationPage(CommunityView Community, string Path, string Title, int Number, int Count, WorkedExample Example, IReadOnlyList<Judged> Judged)
{
    /// <summary>The viewer has judged all of it, so the reference is shown.</summary>
    public bool IsJudged => Judged.All(j => j.Mine.Length > 0);

    public int Agreed => Judged.Count(j => j.Mine == j.Reference);
}

public sealed record Judged(Prompt Prompt, string Mine, string Reference);
