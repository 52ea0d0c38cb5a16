using System.ComponentModel.DataAnnotations;
using Cohorts.Running;
using Communities;
using Communities.Invitations;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Roster;

/// <summary>Who takes part, and inviting a whole list.</summary>
[Route("communities/{slug}/cohort/roster"), SignedIn]
internal sealed class RosterController(AppDb db, CohortLookup lookup, Kernel.Modules.Plugs plugs) : CommunityController
{
    const int MostBytes = 200_000;

    [HttpGet]
    public Task<IActionResult> Index(CancellationToken stop) => Run(async cohort => View(await Page(cohort, new(), null, stop)), stop);

    // By POST: a form with a file has no place for another method.
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(RosterForm form, CancellationToken stop) => Run(cohort => Attempt(async () =>
    {
        if (!await May(CommunitiesModule.Invite) || plugs.Of<IInvites>().FirstOrDefault() is not { } invites) throw new RuleBroken("You may not invite people here.");

        var report = await invites.Send(Community, await Text(form, stop), stop);
        // What is no address stays in the box, to be mended and sent again.
        var again = new RosterForm { Addresses = string.Join('\n', report.Where(l => l.IsBad).Select(l => l.Text)) };
        ModelState.Clear();
        return View("Index", await Page(cohort, again, report, stop));
    }, again: async () => View("Index", await Page(cohort, form, null, stop))), stop);

    async Task<RosterPage> Page(Cohort cohort, RosterForm form, IReadOnlyList<InvitedLine>? report, CancellationToken stop)
    {
        var members = await db.Set<CohortMember>().AsNoTracking().Present(cohort.Id).Select(m => new
        {
            m.PersonId, m.Group, m.Pair, m.PhaseKey, m.ClockUtc,
            Answers = db.Set<CheckInAnswer>().Count(a => a.PersonId == m.PersonId && db.Set<CheckIn>().Any(c => c.Id == a.CheckInId && c.CohortId == cohort.Id)),
            Promised = db.Set<Commitment>().Count(c => c.CohortId == cohort.Id && c.PersonId == m.PersonId),
        }).ToListAsync(stop);
        var faces = await lookup.Faces([.. members.Select(m => m.PersonId)], stop);
        var rows = members.Select(m => new RosterRow(
            faces.GetValueOrDefault(m.PersonId, Face.Gone), m.Group, string.Join(", ", members.Where(o => o.Pair > 0 && o.Pair == m.Pair && o.PersonId != m.PersonId).Select(o => faces.GetValueOrDefault(o.PersonId, Face.Gone).DisplayName).Order(StringComparer.Ordinal)),
            cohort.Format.Phases.FirstOrDefault(p => p.Key == m.PhaseKey)?.Title ?? "Not begun", m.ClockUtc is { } own ? LocalDay.Said(own, Site.TimeZone) : "", m.Answers, m.Promised));
        return new(Community, cohort.CourseTitle, [.. rows.OrderBy(r => r.Group).ThenBy(r => r.Face.DisplayName, StringComparer.Ordinal)], cohort.IsDecided, form, report);
    }

    static async Task<string> Text(RosterForm form, CancellationToken stop)
    {
        if (form.File is not { Length: > 0 } file) return form.Addresses ?? "";
        if (file.Length > MostBytes) throw new RuleBroken("This file is too large for a list of people.", nameof(form.File));

        using var reader = new StreamReader(file.OpenReadStream());
        return $"{form.Addresses}\n{await reader.ReadToEndAsync(stop)}".Trim();
    }

    async Task<IActionResult> Run(Func<Cohort, Task<IActionResult>> act, CancellationToken stop) =>
        await lookup.Find(Community, stop) is not { } seat ? NotFound() : seat.Runs ? await act(seat.Cohort) : StatusCode(StatusCodes.Status403Forbidden);
}

/// <param name="Report">What became of each line that was sent a moment ago; null before.</param>
public sealed record RosterPage(CommunityView Community, string CourseTitle, IReadOnlyList<RosterRow> Rows, bool IsOver, RosterForm Form, IReadOnlyList<InvitedLine>? Report);

/// <param name="Clock">From when the days of somebody who came later are counted; empty for the cohort's own.</param>
public sealed record RosterRow(Face Face, int Group, string Buddies, string Phase, string Clock, int Answers, int Commitments);

public sealed class RosterForm
{
    [Display(Name = "Addresses", Description = "One person a line, with the name before or behind if you like: “Kavya Rao, kavya@example.org”. Each gets one letter, however often you send the list."), MaxLength(60_000)]
    public string? Addresses { get; set; }

    [Display(Name = "Or a file", Description = "The list of those who take the course (CSV).")]
    public IFormFile? File { get; set; }
}
