using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.Facilitating;

/// <summary>Yes or no to an offered role.</summary>
[Route("facilitating/{id}/answer"), SignedIn]
internal sealed class AnswersController(AppDb db, HeldRoles roles, Roll roll, Words words, TimeProvider clock) : RoleController(roles)
{
    [HttpGet]
    public IActionResult Show(string id) => Back(id);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Change(id, _ => true, async found =>
    {
        found.Role.Accept(Me.Id, clock.UtcNow());
        await roll.Follow(found.Role, stop);
        Say(found.Role.IsActing ? $"{words.Of("Thank you. You facilitate")} {found.Community.Name} now." : $"{words.Of("Thank you. You will facilitate")} {found.Community.Name} from the first day on.");
        return found.Role.IsActing ? To(found.Community.Path) : Back(id);
    }, stop);

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Change(id, _ => true, async found =>
    {
        found.Role.Decline(Me.Id, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("You said no, and whoever asked you is told.");
        return To("/facilitating");
    }, stop);
}
