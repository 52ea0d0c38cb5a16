using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace People.Help.Confirmations;

/// <summary>“This helped”, said by whoever asked.</summary>
[Route("help-requests/{id}/confirmation"), SignedIn]
internal sealed class ConfirmationsController(AppDb db, HelpPages pages, TimeProvider clock) : HelpController(db, pages)
{
    [HttpPost, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => AsAsker(id, request =>
    {
        request.Confirm(Me.Id, clock.UtcNow());
        return Task.CompletedTask;
    }, "Whoever answered is told that it helped.", stop);
}
