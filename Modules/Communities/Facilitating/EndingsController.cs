using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.Facilitating;

/// <summary>The end of a role, or of an offer that nobody answered.</summary>
[Route("facilitating/{id}/ending"), SignedIn]
internal sealed class EndingsController(HeldRoles roles, Roll roll, TimeProvider clock) : RoleController(roles)
{
    [HttpGet]
    public IActionResult Show(string id) => Back(id);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Change(id, found => found.CanEnd, async found =>
    {
        var wasOffered = found.Role.Standing == FacilitatorStanding.Offered;
        found.Role.End(await roll.IsOnlyOne(found.Role.CommunityId, found.Role.PersonId, stop), found.IsAdministrator, clock.UtcNow());
        await roll.Follow(found.Role, stop);
        Say(wasOffered ? "The offer is taken back." : found.IsMine ? $"Your role in {found.Community.Name} has ended. Thank you for what you did." : "The role has ended.");
        return found.IsMine ? Back(id) : To(found.Community.Path + "/facilitators");
    }, stop);
}
