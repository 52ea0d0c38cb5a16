using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.Facilitating;

/// <summary>Yes or no to an offered role.</summary>
[Route("facilitating/{id}/answer"), SignedIn]
internal sealed class AnswersController(AppDb db, HeldRoles roles, Roll roll, TimeProvider clock) : CopController
{
    // Somebody who had to sign in first comes back here.
    [HttpGet]
    public IActionResult Show(string id) => To("/facilitating/" + id);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await roles.Find(id, stop) is not { } found) return NotFound();

        return await Attempt(async () =>
        {
            found.Role.Accept(Me.Id, clock.UtcNow());
            await roll.Follow(found.Role, stop);
            Say(found.Role.IsActing ? $"Thank you. You facilitate {found.Community.Name} now." : $"Thank you. You will facilitate {found.Community.Name} from the first day on.");
            return To(found.Role.IsActing ? found.Community.Path : "/facilitating/" + id);
        }, again: async () => View("/Communities/Facilitating/Show.cshtml", await roles.Page(found, stop)));
    }

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await roles.Find(id, stop) is not { } found) return NotFound();

        return await Attempt(async () =>
        {
            found.Role.Decline(Me.Id, clock.UtcNow());
            await db.SaveChangesAsync(stop);
            Say("You said no, and whoever asked you is told.");
            return To("/facilitating");
        }, again: async () => View("/Communities/Facilitating/Show.cshtml", await roles.Page(found, stop)));
    }
}
