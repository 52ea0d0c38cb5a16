using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Moderation.Cases;

namespace Moderation.Approvals;

/// <summary>A post that waited is published, or returned to its author.</summary>
[Route("communities/{slug}/moderation/cases/{id}/approval"), SignedIn]
internal sealed class ApprovalsController : CaseController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CaseForm form, CancellationToken stop) => Act(id, form, (one, _) => Cases.Publish(one, stop),
        "It is published, and its author is told.", stop);

    /// <summary>It goes back to its author.</summary>
    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CaseForm form, CancellationToken stop) => Act(id, form, (one, _) =>
    {
        one.Refuse(Me.Id, form.Reason, Now);
        return Task.CompletedTask;
    }, "Its author has the text back, and is told why.", stop);
}
