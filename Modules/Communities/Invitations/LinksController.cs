using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Invitations;

/// <summary>Links that let people in who have one.</summary>
[Route("communities/{slug}/invitation-links"), SignedIn]
internal sealed class LinksController(AppDb db, SentInvitations sent, CurrentTenant tenant, TimeProvider clock) : InvitingController(sent)
{
    [HttpGet]
    public IActionResult Index() => To(Path);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(LinkForm form, CancellationToken stop) => Change(async () =>
    {
        if (form.LinkForGuests && !await May(CommunitiesModule.InviteGuests)) throw new RuleBroken("You may not invite guests here.", nameof(form.LinkForGuests));

        var secret = Secret.New();
        db.Add(InvitationLink.For(Community.Id, form.Days!.Value, form.People!.Value, form.LinkDomain, form.LinkForGuests, secret, Me.Id, clock.UtcNow()));
        await db.SaveChangesAsync(stop);
        return View("/Communities/Invitations/Index.cshtml", await Sent.Page(Community, stop) with { NewLink = $"{tenant.Tenant.Address}/invitations/{secret}" });
    }, new(), stop);

    [HttpDelete("{id}"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Change(async () =>
    {
        if (await db.Set<InvitationLink>().SingleOrDefaultAsync(l => l.Id == id && l.CommunityId == Community.Id, stop) is not { } link) return NotFound();

        link.End(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("The link lets nobody in any more.");
        return To(Path);
    }, new(), stop);
}
