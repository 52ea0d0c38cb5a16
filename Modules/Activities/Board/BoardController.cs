using Activities.Formats;
using Activities.Running;
using Activities.Stage;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Activities.Board;

/// <summary>A community's activities, and beginning one that stands alone.</summary>
[Route("communities/{slug}/activities")]
internal sealed class BoardController(AppDb db, FormatShelf shelf, Seats seats, StageReader reader, TimeProvider clock) : CommunityController
{
    const int Most = 60;

    [HttpGet, Everybody]
    public async Task<IActionResult> Index(bool past, CancellationToken stop)
    {
        var all = await db.Set<Activity>().Whole().AsNoTracking().Where(a => a.CommunityId == Community.Id && (a.ClosedUtc != null) == past).OrderByDescending(a => a.ChangedUtc).ThenBy(a => a.Id).Take(Most).ToListAsync(stop);
        var rows = new List<ActivityRow>();
        foreach (var activity in all)
            if (await seats.Of(activity, Community, stop) is { } seat)
                rows.Add(new(Activity.PathOf(Community.Path, activity.Id), activity.Title, activity.Format.Title, activity.IsClosed ? "Over" : activity.Phase.Title, activity.PhaseDueUtc, activity.ClosedUtc,
                    [.. reader.Mine(activity, seat).Where(t => !t.IsDone && t.Act != Act.Ask).Select(t => t.Text)]));
        return View(new BoardPage(Community, rows, past, await May(ActivitiesModule.Start) && (await shelf.On("", stop)).Count > 0));
    }

    [HttpGet("new"), SignedIn]
    public Task<IActionResult> New(string? format, CancellationToken stop) => Allowed(async () => View(await Page(new() { Format = format }, stop)));

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(ActivityForm form, CancellationToken stop) => Allowed(() => Attempt(async () =>
    {
        var chosen = (await shelf.On("", stop)).FirstOrDefault(f => f.Format.Key == form.Format) ?? throw new RuleBroken("Choose what you want to do.", "Format");
        var begun = Activity.Begin(Community.Id, chosen.Json, chosen.Format, "", form.Title ?? "", Me.Id, clock.UtcNow());
        begun.Standings.Clear();
        db.Add(begun);
        await db.SaveChangesAsync(stop);
        return To(Activity.PathOf(Community.Path, begun.Id) + "/template");
    }, again: async () => View("New", await Page(form, stop))));

    async Task<IActionResult> Allowed(Func<Task<IActionResult>> act) => await May(ActivitiesModule.Start) ? await act() : StatusCode(StatusCodes.Status403Forbidden);

    async Task<NewActivityPage> Page(ActivityForm form, CancellationToken stop) => new(Community, [.. (await shelf.On("", stop)).Select(f => f.Format)], form);
}

public sealed record BoardPage(CommunityView Community, IReadOnlyList<ActivityRow> Rows, bool IsPast, bool CanStart);

/// <param name="Mine">What waits for the viewer.</param>
public sealed record ActivityRow(string Path, string Title, string Format, string Phase, DateTime? DueUtc, DateTime? ClosedUtc, IReadOnlyList<string> Mine);

public sealed record NewActivityPage(CommunityView Community, IReadOnlyList<Format> Formats, ActivityForm Form);

public sealed class ActivityForm
{
    public string? Format { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Title", Description = "What it is about, such as “The burst on Mill Lane”."), System.ComponentModel.DataAnnotations.MaxLength(200)]
    public string? Title { get; set; }
}
