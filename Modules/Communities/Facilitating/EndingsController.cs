using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.Facilitating;

/// <summary>The end of a role, or of an offer that nobody answered.</summary>
[Route("facilitating/{id}/ending"), SignedIn]
internal sealed class EndingsController(HeldRoles roles, Roll roll, TimeProvider clock) : CopController
{
    [HttpGet]
    public IActionResult Show(string id) => To("/facilitating/" + id);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await roles.Find(id, stop) is not { } found) return NotFound();
        if (!found.CanEnd) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var wasOffered = found.Role.Standing == FacilitatorStanding.Offered;
            found.Role.End(await roles.IsOnlyOne(found.Role, stop), found.IsAdministrator, clock.UtcNow());
            await roll.Follow(found.Role, stop);
            Say(wasOffered ? "The offer is taken back." : found.IsMine ? $"Your role in {found.Community.Name} has ended. Thank you for what you did." : "The role has ended.");
            return To(found.IsMine ? "/facilitating/" + id : found.Community.Path + "/facilitators");
        }, again: async () => View("/Communities/Facilitating/Show.cshtml", await roles.Page(found, stop)));
    }
}
