using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Users.Admin.Invitations;

[Route("admin/invitations"), Admin(UsersModule.Manage)]
internal sealed class InvitationsController(AppDb db, AccountRoles roles, RolePowers powers, Inviting inviting, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop, int page = 1)
    {
        var (now, size) = (clock.UtcNow(), Math.Clamp(Site.Settings.PageSize, 1, 200));
        var total = await db.Set<Invitation>().CountAsync(stop);
        var rows = await db.Set<Invitation>().OrderByDescending(i => i.Id).Skip((Math.Max(1, page) - 1) * size).Take(size)
            .Select(i => new InvitationRow(i.Id, i.Address, i.RoleName,
                db.Set<Person>().Where(p => p.Id == i.InvitedById).Select(p => p.DisplayName).FirstOrDefault() ?? "",
                i.CreatedUtc, i.ExpiresUtc, i.AcceptedUtc, i.AcceptedUtc == null && i.ExpiresUtc > now)).ToListAsync(stop);
        return View(new InvitationsPage(rows, Pager.Of(page, total, size, "/admin/invitations")));
    }

    [HttpGet("new")]
    public Task<IActionResult> New(CancellationToken stop) => Page(new(), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(InviteForm form, CancellationToken stop) => Attempt(async () =>
    {
        Say(await inviting.Send(form.Addresses, form.Role, stop));
        return To("/admin/invitations");
    }, again: () => Page(form, stop));

    [HttpDelete("{id}")]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.Id == id && i.AcceptedUtc == null, stop);
        if (invitation is null) return NotFound();

        db.Remove(invitation);
        await db.SaveChangesAsync(stop);
        Say($"The invitation for {invitation.Address} is taken back.");
        return To("/admin/invitations");
    }

    async Task<IActionResult> Page(InviteForm form, CancellationToken stop)
    {
        var choices = (await roles.All(stop)).Where(r => powers.CanGrant(r.Name!)).Select(r => new SelectListItem(r.Name, r.Name));
        return View("New", new InvitePage(form, [.. choices]));
    }
}
