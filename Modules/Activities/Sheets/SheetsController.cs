using Activities.Formats;
using Activities.Posts;
using Activities.Running;
using Activities.Stage;
using Communities;
using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Activities.Sheets;

/// <summary>The viewer's own sheet: kept as it is typed, then handed in whole.</summary>
[Route("communities/{slug}/activities/{id}/sheet"), SignedIn]
internal sealed class SheetsController(Conductor conductor, Subjects subjects, HeldWords words, TimeProvider clock) : StageController
{
    [HttpGet]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => Allowed(id, new Dictionary<string, string?>(), async (activity, seat) =>
        Blocked(activity, seat) is { } sentence ? Back(id, sentence) : View("Edit", await Page(activity, Mine(activity)?.Read() ?? new Dictionary<string, string>(), stop)), stop);

    /// <summary>Keeps what was typed so far.</summary>
    [HttpPut, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Update(string id, [Bind(Prefix = "Answers")] Dictionary<string, string?> answers, CancellationToken stop) => Allowed(id, answers, async (_, seat) =>
    {
        try
        {
            await conductor.Play(id, a => a.KeepSheet(Me.Id, seat.IsMember, answers, clock.UtcNow()), stop);
        }
        catch (RuleBroken)
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }
        return NoContent();
    }, stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, [Bind(Prefix = "Answers")] Dictionary<string, string?> answers, bool later, CancellationToken stop) => Allowed(id, answers, (activity, seat) => Attempt(async () =>
    {
        if (!later && await words.Sheet(Community, activity, Me.Id, seat.IsMember, answers, clock.UtcNow(), stop) is { } waits) return To(waits);

        await conductor.Play(id, a =>
        {
            if (later)
            {
                a.KeepSheet(Me.Id, seat.IsMember, answers, clock.UtcNow());
                return;
            }
            a.CompleteSheet(Me.Id, seat.IsMember, answers, clock.UtcNow());
            Contributed();
        }, stop);
        Say(later ? "Kept. Come back when you like." : "Thank you. It is handed in.");
        return To(await Whereto(id, "", stop));
    }, again: async () => View("Edit", await Page(activity, answers.ToDictionary(a => a.Key, a => a.Value ?? ""), stop))), stop);

    async Task<IActionResult> Allowed(string id, IReadOnlyDictionary<string, string?> typed, Func<Activity, Seat, Task<IActionResult>> act, CancellationToken stop) =>
        await Reader.Find(Community, id, stop) is not var (activity, seat) ? await Gone(id, typed, stop)
        : activity.Format.Phases.Any(p => seat.Roles.Any(r => p.Lets(r, Act.Sheet))) ? await act(activity, seat) : StatusCode(StatusCodes.Status403Forbidden);

    // Whoever comes too early or too late reads why, on the activity's own page.
    string? Blocked(Activity activity, Seat seat) =>
        activity.IsClosed || !seat.Roles.Any(r => activity.Phase.Lets(r, Act.Sheet)) ? "It is not the time for this. Look below what is to be done now."
        : Mine(activity) is { IsComplete: true } ? "You have handed it in already. Thank you." : null;

    IActionResult Back(string id, string sentence)
    {
        Say(sentence);
        return To(Activity.PathOf(Community.Path, id));
    }

    Sheet? Mine(Activity activity) => activity.SheetsNow.FirstOrDefault(s => s.PersonId == Me.Id);

    async Task<SheetPage> Page(Activity activity, IReadOnlyDictionary<string, string> answers, CancellationToken stop) =>
        new(Community, activity.Id, Activity.PathOf(Community.Path, activity.Id), activity.Format, activity.Title, await subjects.Find(activity, stop), activity.Format.SheetIn(activity.PhaseKey), answers, activity.Format.Examples.Count > 0);
}

/// <param name="HasExamples">There is something to try one's judgement on first.</param>
public sealed record SheetPage(CommunityView Community, string Id, string Path, Format Format, string Title, SubjectView? Subject, IReadOnlyList<Prompt> Prompts, IReadOnlyDictionary<string, string> Answers, bool HasExamples);

/// <summary>One question of a template or a sheet, as a form shows it.</summary>
public sealed record PromptField(Prompt Prompt, string Answer, int Rows = 4);
