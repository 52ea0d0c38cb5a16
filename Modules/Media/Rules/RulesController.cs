using Kernel.Attachments;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Media.Attachments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Media.Rules;

/// <summary>What may be attached to posts, and how much of it.</summary>
[Route("admin/attachments"), Admin(MediaModule.Limit)]
internal sealed class RulesController(AppDb db, SettingsDocument settings) : CopController
{
    [HttpGet]
    public Task<IActionResult> Edit(CancellationToken stop) => Page(RulesForm.Of(Site.Get<AttachmentSettings>()), stop);

    [HttpPost]
    public Task<IActionResult> Update(RulesForm form, CancellationToken stop) => Attempt(async () =>
    {
        await settings.Change<AttachmentSettings>(form.Apply, stop);
        Say("Saved. It holds for files that are attached from now on.");
        return To("/admin/attachments");
    }, again: () => Page(form, stop));

    async Task<IActionResult> Page(RulesForm form, CancellationToken stop)
    {
        var all = db.Set<Attachment>();
        return View("Edit", new RulesPage(form, await all.CountAsync(stop), Attached.SizeInWords(await all.SumAsync(a => a.Size, stop))));
    }
}
