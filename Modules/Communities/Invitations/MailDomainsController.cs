using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Invitations;

/// <summary>Domains whose people may join without asking.</summary>
[Route("communities/{slug}/mail-domains"), SignedIn]
internal sealed class MailDomainsController(AppDb db, SentInvitations sent, TimeProvider clock) : InvitingController(sent)
{
    [HttpGet]
    public IActionResult Index() => To(Path);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(DomainForm form, CancellationToken stop) => Change(async () =>
    {
        var domain = EmailAddress.CheckDomain(form.Domain, nameof(form.Domain));
        if (await db.Set<MailDomain>().AnyAsync(d => d.CommunityId == Community.Id && d.Domain == domain, stop)) throw new RuleBroken($"{domain} is in the list already.", nameof(form.Domain));

        db.Add(new MailDomain { CommunityId = Community.Id, Domain = domain, CreatedUtc = clock.UtcNow() });
        await db.SaveChangesAsync(stop);
        Say($"Anybody with a confirmed address at {domain} may join now.");
        return To(Path);
    }, new(), stop);

    [HttpDelete("{id}"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Change(async () =>
    {
        if (await db.Set<MailDomain>().SingleOrDefaultAsync(d => d.Id == id && d.CommunityId == Community.Id, stop) is not { } domain) return NotFound();

        db.Remove(domain);
        await db.SaveChangesAsync(stop);
        Say($"People at {domain.Domain} join like everybody else from now on. Who is in stays in.");
        return To(Path);
    }, new(), stop);
}
