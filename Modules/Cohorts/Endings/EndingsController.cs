using System.ComponentModel.DataAnnotations;
using Cohorts.Running;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Endings;

/// <summary>How a cohort goes on when its time is over.</summary>
[Route("communities/{slug}/cohort/ending"), SignedIn]
internal sealed class EndingsController(AppDb db, CohortLookup lookup, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> New(CancellationToken stop) => Run(async cohort => View(await Page(cohort, new(), stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(EndingForm form, CancellationToken stop) => Run(cohort => Attempt(async () =>
    {
        var ending = form.Ending ?? throw new RuleBroken("Choose how it goes on.", nameof(form.Ending));
        if (ending == CohortEnding.Joined)
        {
            // What goes where is said exactly on the page of mergers; the cohort is decided with it.
            cohort.CheckOpen(clock.UtcNow());
            Say("Choose the community that you join. What happens is said before it does.");
            return To(Community.Path + "/merger");
        }
        cohort.Decide(ending, form.Reason, Me.Id, clock.UtcNow());
        var community = await db.Set<Community>().SingleAsync(c => c.Id == Community.Id, stop);
        community.Kind = CommunityKind.Practice;
        if (ending == CohortEnding.Alumni && Communities.Community.MovesFrom(community.Lifecycle).Contains(CommunityLifecycle.Closing)) community.Move(CommunityLifecycle.Closing, isTended: true, cohort.EndingReason, Me.Id, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say(ending == CohortEnding.Became ? $"{Community.Name} is a community of practice now, with everybody and everything in it." : "It is closed, and everybody is told. What was said stays to be read.");
        return To(ending == CohortEnding.Became ? Community.Path + "/about" : Cohort.PathOf(Community.Path));
    }, again: async () => View("New", await Page(cohort, form, stop))), stop);

    async Task<EndingPage> Page(Cohort cohort, EndingForm form, CancellationToken stop)
    {
        var asked = await db.Set<CheckIn>().Where(c => c.CohortId == cohort.Id && c.PhaseKey == cohort.PhaseKey).Select(c => c.DiscussionId).SingleOrDefaultAsync(stop);
        return new(Community, cohort.CourseTitle, string.IsNullOrEmpty(asked) ? "" : $"{Community.Path}/discussions/{asked}", form);
    }

    async Task<IActionResult> Run(Func<Cohort, Task<IActionResult>> act, CancellationToken stop) =>
        await lookup.Find(Community, stop) is not { } seat ? NotFound() : seat.Runs ? await act(seat.Cohort) : StatusCode(StatusCodes.Status403Forbidden);
}

/// <param name="TalkPath">Where everybody was asked; empty before.</param>
public sealed record EndingPage(CommunityView Community, string CourseTitle, string TalkPath, EndingForm Form);

public sealed class EndingForm
{
    public CohortEnding? Ending { get; set; }

    [Display(Name = "Why", Description = "One sentence that everybody in the cohort reads."), MaxLength(Cohort.LongestReason)]
    public string? Reason { get; set; }
}
