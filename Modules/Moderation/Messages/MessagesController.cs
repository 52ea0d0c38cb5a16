using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Moderation.Cases;

namespace Moderation.Messages;

/// <summary>What facilitators write to the author of a post.</summary>
[Route("communities/{slug}/moderation/cases/{id}/messages"), SignedIn]
internal sealed class MessagesController : CaseController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CaseForm form, CancellationToken stop) => Act(id, form, (one, _) =>
    {
        one.Message(Me.Id, form.Words, Now);
        return Task.CompletedTask;
    }, "It is sent.", stop);
}
