using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Moderation.Cases;

namespace Moderation.Assignments;

/// <summary>Who looks after a case.</summary>
[Route("communities/{slug}/moderation/cases/{id}/assignment"), SignedIn]
internal sealed class AssignmentsController : CaseController
{
    [HttpPut, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Update(string id, CancellationToken stop) => Act(id, new(), (one, _) =>
    {
        one.Take(Me.Id, Now);
        return Task.CompletedTask;
    }, "It is in your hands now, and the other facilitators see that.", stop);

    [HttpDelete, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Act(id, new(), (one, _) =>
    {
        one.GiveBack(Me.Id, Now);
        return Task.CompletedTask;
    }, "It waits for a facilitator again.", stop);
}
