using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace People.Help.Ownerships;

/// <summary>“I look after this.”</summary>
[Route("help-requests/{id}/ownership"), SignedIn]
internal sealed class OwnershipsController(AppDb db, HelpPages pages, TimeProvider clock) : HelpController(db, pages)
{
    [HttpPost, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => AsAsked(id, r => r.Own(Me.Id, clock.UtcNow()), "They are told that you look after it.", stop);
}
