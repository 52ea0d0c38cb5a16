using System.ComponentModel.DataAnnotations;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Moderation.Queue;

namespace Moderation.Admin;

/// <summary>The cases of every community, and what holds for posts of newcomers on the whole site.</summary>
[Route("admin/moderation"), Admin(ModerationModule.Manage)]
internal sealed class ModerationController(CaseRows rows, SettingsDocument settings) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(bool settled = false, int page = 1, CancellationToken stop = default)
    {
        var now = Site.Get<ModerationSettings>();
        return View(await Page(settled, page, new() { FirstPosts = now.FirstPosts, ChecksForSpam = now.ChecksForSpam }, stop));
    }

    [HttpPost]
    public Task<IActionResult> Update(ModerationSettingsForm form, CancellationToken stop) => Attempt(async () =>
    {
        var first = CommunityRules.Checked(form.FirstPosts) ?? 0;
        await settings.Change<ModerationSettings>(s => (s.FirstPosts, s.ChecksForSpam) = (first, form.ChecksForSpam), stop);
        Say("Saved. It holds for what is posted from now on.");
        return To("/admin/moderation");
    }, again: async () => View("Index", await Page(false, 1, form, stop)));

    async Task<AllCasesPage> Page(bool settled, int page, ModerationSettingsForm form, CancellationToken stop)
    {
        var cases = await rows.Read(rows.All.Where(c => (c.State == CaseState.Settled) == settled), settled, page, $"/admin/moderation{(settled ? "?settled=true" : "")}", stop);
        return new(cases with { NamesCommunities = true }, settled, form);
    }
}

public sealed record AllCasesPage(CaseList Cases, bool IsSettled, ModerationSettingsForm Form);

public sealed class ModerationSettingsForm
{
    [Display(Name = "First posts of a newcomer to a community that wait for a facilitator", Description = "0 for none, up to 10. A community may decide otherwise."), Range(0, CommunityRules.MostFirstPosts, ErrorMessage = "Choose between 0 and 10.")]
    public int? FirstPosts { get; set; }

    [Display(Name = "Hold back what looks like spam", Description = "Many links, the same text twice, or many posts at once, from new accounts. The check is made on this site; nothing is sent to anybody else.")]
    public bool ChecksForSpam { get; set; }
}
