using Activities;
using CaseStudies.Articles;
using CaseStudies.Shared;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseStudies.Standings;

/// <summary>Does it still hold? Asked for, confirmed, or answered with no.</summary>
[Route("communities/{slug}/case-studies/{id}"), SignedIn, EnableRateLimiting(Limits.Post)]
internal sealed class StandingsController(AppDb db, CaseLookup lookup, ArticleReader articles, IActivities activities, TimeProvider clock) : CommunityController
{
    /// <summary>Marks it as due before its time.</summary>
    [HttpPost("due")]
    public Task<IActionResult> Due(string id, CancellationToken stop) => Act(id, (c, _) => c.FallDue(clock.UtcNow()), "It is due for review. Its authors are asked whether it still holds.", stop);

    [HttpPost("verification")]
    public Task<IActionResult> Verify(string id, CancellationToken stop) => Act(id, (c, months) => c.Verify(months, clock.UtcNow()), "Thank you. Readers see that it still holds.", stop);

    [HttpPost("retirement")]
    public Task<IActionResult> Retire(string id, string? reason, CancellationToken stop) => Act(id, (c, _) => c.Retire(reason, clock.UtcNow()), "It is retired. It can still be read, with the reason on top.", stop);

    async Task<IActionResult> Act(string id, Action<CaseStudy, int> act, string said, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: true, stop) is not { Case.IsPublished: true } found) return NotFound();
        if (!found.May.Edits && !found.May.Tends) return StatusCode(StatusCodes.Status403Forbidden);

        var months = (found.Activity?.Format ?? await activities.FormatFor(CaseStudiesModule.Subject, stop))?.Rules.DueAgainAfterMonths ?? 0;
        return await Attempt(async () =>
        {
            act(found.Case, months);
            await db.SaveChangesAsync(stop);
            Say(said);
            return To(CaseStudy.PathOf(Community.Path, id));
        }, again: async () => View("/CaseStudies/Articles/Show.cshtml", await articles.Read(Community, id, stop)));
    }
}
