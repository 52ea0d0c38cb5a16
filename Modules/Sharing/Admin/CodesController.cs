using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Admin;

/// <summary>Codes with which other sites are connected to this hub.</summary>
[Route("admin/sharing/codes"), Admin(SharingModule.Connect)]
internal sealed class CodesController(AppDb db, SharingPages pages, CurrentTenant tenant, TimeProvider clock) : CopController
{
    [HttpGet]
    public IActionResult Index() => To("/admin/sharing");

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(CodeForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (!Site.Get<SharingSettings>().IsHub) throw new RuleBroken("This site is not a hub, so nobody can be connected with it. Say first that it is one.");

        var secret = Secret.New();
        db.Add(JoiningCode.For(form.Whom, form.Days, secret, Me.Id, clock.UtcNow()));
        await db.SaveChangesAsync(stop);
        // The form is empty for the next one.
        ModelState.Clear();
        return View("/Sharing/Admin/Edit.cshtml", await pages.Page(stop) with { NewCode = JoiningCode.Written(tenant.Id, secret) });
    }, again: async () => View("/Sharing/Admin/Edit.cshtml", await pages.Page(stop) with { Code = form }));

    [HttpDelete("{id}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await db.Set<JoiningCode>().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } code) return NotFound();

        return await Attempt(async () =>
        {
            code.Revoke(clock.UtcNow());
            await db.SaveChangesAsync(stop);
            Say("The code connects nobody any more.");
            return To("/admin/sharing");
        }, again: async () => View("/Sharing/Admin/Edit.cshtml", await pages.Page(stop)));
    }
}
