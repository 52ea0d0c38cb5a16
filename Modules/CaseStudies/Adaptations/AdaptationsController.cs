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

namespace CaseStudies.Adaptations;

/// <summary>Makes a version of one's own, which says where it came from and how it differs.</summary>
[Route("communities/{slug}/case-studies/{id}/adaptation"), SignedIn]
internal sealed class AdaptationsController(AppDb db, CaseLookup lookup, ArticleReader articles, IActivities activities, TimeProvider clock) : CommunityController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: false, stop) is not { Case.IsPublished: true } found) return NotFound();
        if (!found.May.Writes) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var adapted = found.Case.Adapt(Community, Me.Id, Me.Name, clock.UtcNow());
            await activities.Begin(Community.Id, CaseStudiesModule.Subject, adapted.Id, adapted.DisplayText, Me.Id, stop);
            db.Add(adapted);
            await db.SaveChangesAsync(stop);
            Say("This is your own version now. Say what you did differently, and what came of it at your place.");
            return To(CaseStudy.PathOf(Community.Path, adapted.Id) + "/edit");
        }, again: async () => View("/CaseStudies/Articles/Show.cshtml", await articles.Read(Community, id, stop)));
    }
}
