using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Invited;

/// <summary>A link that somebody passed on to whoever is signed in.</summary>
[Route("invited/by-link/{token}"), SignedIn]
internal sealed class ByLinkController(AppDb db, OpenInvitations open, Roll roll, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken stop) => await Find(token, stop) is { } found ? Page(found, token) : Elsewhere();

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string token, CancellationToken stop)
    {
        if (await Find(token, stop) is not { } found) return Elsewhere();

        return await Attempt(async () =>
        {
            // Who is in already takes nobody's place.
            if (!await db.Set<Membership>().Present().AnyAsync(m => m.CommunityId == found.Community.Id && m.PersonId == Me.Id, stop))
            {
                found.Link.Use(await db.Set<Person>().SingleAsync(p => p.Id == Me.Id, stop), clock.UtcNow());
                await roll.Welcome(found.Community.Id, Me.Id, null, isByName: false, stop);
            }
            Say($"Welcome to {found.Community.Name}.");
            return To(found.Community.Path);
        }, again: () => Task.FromResult(Page(found, token)));
    }

    async Task<OpenInvitations.Passed?> Find(string token, CancellationToken stop) => Secret.IsShaped(token) ? await open.Link(Secret.HashOf(token), stop) : null;

    IActionResult Page(OpenInvitations.Passed found, string token) =>
        View("/Communities/Invited/Show.cshtml", new InvitedTo("", found.Community, found.By, "/invited/by-link/" + token, CanDecline: false));

    IActionResult Elsewhere()
    {
        Response.StatusCode = 404;
        return View("/Communities/Invited/Elsewhere.cshtml");
    }
}
