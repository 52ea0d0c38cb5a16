using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Moderation.Cases;

namespace Moderation.Appeals;

/// <summary>What somebody else than whoever decided answers to an appeal.</summary>
[Route("communities/{slug}/moderation/cases/{id}/appeal"), SignedIn]
internal sealed class AppealAnswersController(Deciders deciders) : CaseController
{
    /// <param name="overturned">The decision no longer holds.</param>
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CaseForm form, bool overturned, CancellationToken stop) => Act(id, form, async (one, _) =>
    {
        var others = await deciders.But(Community.Id, [one.DecidedBy, one.PersonId], stop);
        await Cases.Answer(one, overturned, form.Answer, others.Count > 0, stop);
    }, overturned ? "The decision is taken back, and whoever appealed is told." : "The decision stays, and whoever appealed is told.", stop);
}
