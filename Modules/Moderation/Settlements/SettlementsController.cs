using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Moderation.Cases;

namespace Moderation.Settlements;

/// <summary>A flagged post stays as it is.</summary>
[Route("communities/{slug}/moderation/cases/{id}/settlement"), SignedIn]
internal sealed class SettlementsController : CaseController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CaseForm form, CancellationToken stop) => Act(id, form, (one, _) =>
    {
        one.LeaveAsItIs(Me.Id, form.Reason, Now);
        return Task.CompletedTask;
    }, "It stays as it is, and those who flagged it are told why.", stop);
}
