using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Moderation.Cases;

namespace Moderation.Hidings;

/// <summary>A flagged post is hidden, or shown again.</summary>
[Route("communities/{slug}/moderation/cases/{id}/hiding"), SignedIn]
internal sealed class HidingsController : CaseController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CaseForm form, CancellationToken stop) => Act(id, form, (one, _) =>
        Cases.Hide(one, form.Ground ?? throw new RuleBroken("Choose what is wrong with it.", nameof(form.Ground)), form.Reason, stop),
        "It is hidden. Its author is told why, and how to appeal.", stop);

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CaseForm form, CancellationToken stop) => Act(id, form, (one, _) => Cases.Show(one, stop),
        "Everybody reads it again, and its author is told.", stop);
}
