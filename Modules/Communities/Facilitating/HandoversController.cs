using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.Facilitating;

/// <summary>Somebody begins to hand over.</summary>
[Route("facilitating/{id}/handover"), SignedIn]
internal sealed class HandoversController(AppDb db, HeldRoles roles, TimeProvider clock) : CopController
{
    [HttpGet]
    public IActionResult Show(string id) => To("/facilitating/" + id);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await roles.Find(id, stop) is not { } found) return NotFound();
        if (!found.IsMine) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            found.Role.HandOver(clock.UtcNow());
            await db.SaveChangesAsync(stop);
            Say("You are handing over. Ask whoever should follow you; you keep your tools until your role ends.");
            return To(found.Community.Path + "/facilitators");
        }, again: async () => View("/Communities/Facilitating/Show.cshtml", await roles.Page(found, stop)));
    }
}
