using Activities.Running;
using Activities.Sheets;
using Activities.Stage;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Activities.Templates;

/// <summary>What the owner of an activity that stands alone says about it.</summary>
[Route("communities/{slug}/activities/{id}/template"), SignedIn]
internal sealed class TemplatesController(Conductor conductor, TimeProvider clock) : StageController
{
    [HttpGet]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => Allowed(id, activity =>
        Task.FromResult<IActionResult>(View(Page(activity, activity.Sheets.FirstOrDefault(s => s.PhaseKey == Sheet.Template)?.Read() ?? new Dictionary<string, string>()))), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, [Bind(Prefix = "Answers")] Dictionary<string, string?> answers, CancellationToken stop) => Allowed(id, activity => Attempt(async () =>
    {
        foreach (var prompt in activity.Format.Template)
            if (prompt.Amiss(answers.GetValueOrDefault(prompt.Key) ?? "", isWhole: false) is { } amiss) throw new RuleBroken(amiss, $"Answers[{prompt.Key}]");
        await conductor.Play(id, a => a.Write(Me.Id, answers, clock.UtcNow()), stop);
        Say("Kept.");
        return To(Activity.PathOf(Community.Path, id));
    }, again: () => Task.FromResult<IActionResult>(View("Edit", Page(activity, answers.ToDictionary(a => a.Key, a => a.Value ?? ""))))), stop);

    async Task<IActionResult> Allowed(string id, Func<Activity, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await Reader.Find(Community, id, stop) is not var (activity, seat) || activity.SubjectId.Length > 0) return NotFound();
        return seat.IsOwner && seat.Acts ? await act(activity) : StatusCode(StatusCodes.Status403Forbidden);
    }

    SheetPage Page(Activity activity, IReadOnlyDictionary<string, string> answers) =>
        new(Community, activity.Id, Activity.PathOf(Community.Path, activity.Id), activity.Format, activity.Title, null, activity.Format.Template, answers, false);
}
