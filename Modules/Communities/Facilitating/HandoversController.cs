using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.Facilitating;

/// <summary>Somebody begins to hand over.</summary>
[Route("facilitating/{id}/handover"), SignedIn]
internal sealed class HandoversController(AppDb db, HeldRoles roles, TimeProvider clock) : RoleController(roles)
{
    [HttpGet]
    public IActionResult Show(string id) => Back(id);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Change(id, found => found.IsMine, async found =>
    {
        found.Role.HandOver(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("You are handing over. Ask whoever should follow you; you keep your tools until your role ends.");
        return To(found.Community.Path + "/facilitators");
    }, stop);
}
