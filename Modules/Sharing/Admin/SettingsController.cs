using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Admin;

/// <summary>Is this site a hub, and what comes first there?</summary>
[Route("admin/sharing"), Admin(SharingModule.Connect)]
internal sealed class SettingsController(AppDb db, SharingPages pages, SettingsDocument settings) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken stop) => View("/Sharing/Admin/Edit.cshtml", await pages.Page(stop));

    [HttpPut, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(SharingForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (!form.IsHub && await db.Set<Connection>().Open().AnyAsync(c => !c.OtherIsHub, stop)) throw new RuleBroken("Sites are connected with this hub. End their connections first: what they shared goes with them.", "IsHub");

        await settings.Change<SharingSettings>(s => (s.IsHub, s.LooksFirst) = (form.IsHub, form.LooksFirst), stop);
        Say("Saved.");
        return To("/admin/sharing");
    }, again: async () => View("/Sharing/Admin/Edit.cshtml", await pages.Page(stop) with { Form = form }));
}
