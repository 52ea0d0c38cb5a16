using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Invited;

/// <summary>The invitations of whoever is signed in: also into communities that they cannot see yet.</summary>
[Route("invited"), SignedIn]
internal sealed class InvitedController(AppDb db, OpenInvitations open, Roll roll, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(new InvitedPage([.. (await open.All(Me.Id, stop)).Select(InvitedTo.Of)]));

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await open.For(id, Me.Id, stop) is { } letter ? View(InvitedTo.Of(letter)) : Elsewhere();

    [HttpGet("{id}/answer")]
    public IActionResult Answer(string id) => To("/invited/" + id);

    [HttpPost("{id}/answer"), EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await open.For(id, Me.Id, stop) is not { } letter) return Elsewhere();

        return await Attempt(async () =>
        {
            letter.Invitation.Accept(await Myself(stop), clock.UtcNow());
            await roll.Welcome(letter.Community.Id, Me.Id, letter.Invitation.IsGuest && Me.IsIn(Role.Guest) ? new(letter.Invitation.GuestUntilUtc) : null, isByName: true, stop);
            Say($"Welcome to {letter.Community.Name}.");
            return To(letter.Community.Path);
        }, again: () => Task.FromResult<IActionResult>(View("Show", InvitedTo.Of(letter))));
    }

    [HttpDelete("{id}/answer"), EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await open.For(id, Me.Id, stop) is not { } letter) return Elsewhere();

        letter.Invitation.Decline(await Myself(stop), clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("You said no. You can still join later where a community lets you.");
        return To("/invited");
    }

    Task<Person> Myself(CancellationToken stop) => db.Set<Person>().SingleAsync(p => p.Id == Me.Id, stop);

    IActionResult Elsewhere()
    {
        Response.StatusCode = 404;
        return View("Elsewhere");
    }
}
