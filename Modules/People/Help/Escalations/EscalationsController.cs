using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace People.Help.Escalations;

/// <summary>Asking the next person without waiting, or because the answer did not help.</summary>
[Route("help-requests/{id}/escalation"), SignedIn]
internal sealed class EscalationsController(AppDb db, HelpPages pages, HelpDesk desk) : HelpController(db, pages)
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => AsAsker(id, request => desk.Escalate(request, Me.Id, stop), "The next person is asked.", stop);
}
