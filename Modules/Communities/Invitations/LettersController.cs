using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Invitations;

/// <summary>The letter of an invitation, sent again.</summary>
[Route("communities/{slug}/invitations/{id}/letter"), SignedIn]
internal sealed class LettersController(AppDb db, Inviting inviting, SentInvitations sent) : InvitingController(sent)
{
    [HttpGet]
    public IActionResult Show() => To(Path);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Change(async () =>
    {
        if (await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == id && i.CommunityId == Community.Id, stop) is not { } invitation) return NotFound();

        inviting.SendAgain(invitation, Community);
        await db.SaveChangesAsync(stop);
        Say($"A new letter to {invitation.Address} is on its way; the link in the former one no longer works.");
        return To(Path);
    }, new(), stop);
}
