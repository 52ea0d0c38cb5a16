using System.ComponentModel.DataAnnotations;
using Cohorts.Running;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Letters;

/// <summary>What a member sends to their manager: their own words, and those of their commitments that they tick. Nothing is kept of it, and managers see nothing else.</summary>
[Route("communities/{slug}/cohort/letters"), SignedIn]
internal sealed class LettersController(AppDb db, CohortLookup lookup, IMail mail) : CommunityController
{
    const int LongestWords = 4_000;

    [HttpGet("new")]
    public Task<IActionResult> New(CancellationToken stop) => Mine(async cohort => View(await Page(cohort, new(), stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Account)]
    public Task<IActionResult> Create(LetterForm form, CancellationToken stop) => Mine(cohort => Attempt(async () =>
    {
        var to = EmailAddress.Check(form.To ?? "", nameof(form.To));
        var words = PlainText.CleanLines(form.Words ?? "").Trim();
        if (words.Length is 0 or > LongestWords) throw new RuleBroken($"Write what you want to say, in {LongestWords:N0} characters at most.", nameof(form.Words));

        var chosen = form.Commitments ?? [];
        var promised = (await Own(cohort, stop)).Where(c => chosen.Contains(c.Id)).ToList();
        mail.Post(new(to, $"{Me.DisplayName} writes to you about {cohort.CourseTitle}",
            $"""
            {Me.DisplayName} takes part in “{cohort.CourseTitle}” on {Site.Name}, and sends you this:

            {words}
            {string.Concat(promised.Select(c => $"\n- {c.What}, {c.Where}, {LocalDay.SaidWithHour(c.WhenUtc, Site.TimeZone)}"))}

            You see what is written here and nothing else of the course. To answer, write to {Me.DisplayName} as you always do.
            """));
        await db.SaveChangesAsync(stop);
        Say($"It is on its way to {to}. Nothing of it is kept here.");
        return To(Cohort.PathOf(Community.Path));
    }, again: async () => View("New", await Page(cohort, form, stop))), stop);

    Task<List<Commitment>> Own(Cohort cohort, CancellationToken stop) => db.Set<Commitment>().AsNoTracking().Where(c => c.CohortId == cohort.Id && c.PersonId == Me.Id).OrderBy(c => c.WhenUtc).ToListAsync(stop);

    async Task<LetterPage> Page(Cohort cohort, LetterForm form, CancellationToken stop) =>
        new(Community, cohort.CourseTitle, [.. (await Own(cohort, stop)).Select(c => new LetterChoice(c.Id, c.What, LocalDay.SaidWithHour(c.WhenUtc, Site.TimeZone), form.Commitments?.Contains(c.Id) == true))], form);

    async Task<IActionResult> Mine(Func<Cohort, Task<IActionResult>> act, CancellationToken stop) =>
        await lookup.Find(Community, stop) is not { Me: not null, Cohort.TakesLetters: true } seat ? NotFound() : Community.TakesPosts ? await act(seat.Cohort) : StatusCode(StatusCodes.Status403Forbidden);
}

public sealed record LetterPage(CommunityView Community, string CourseTitle, IReadOnlyList<LetterChoice> Commitments, LetterForm Form);

public sealed record LetterChoice(string Id, string What, string When, bool IsChosen);

public sealed class LetterForm
{
    [Display(Name = "Your manager’s address"), DataType(DataType.EmailAddress), MaxLength(254)]
    public string? To { get; set; }

    [Display(Name = "What you want to say", Description = "Such as what you will try, and how your manager could help.")]
    public string? Words { get; set; }

    public List<string>? Commitments { get; set; }
}
