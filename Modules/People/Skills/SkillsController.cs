using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using People.Details;

namespace People.Skills;

/// <summary>What the viewer can help with, and what they want to learn.</summary>
[Route("account/skills"), SignedIn]
internal sealed class SkillsController(AppDb db, Profiles profiles, DetailsQuery details) : CopController
{
    const string Page = "/account/details";

    [HttpPost, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Create(SkillForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (!Enum.IsDefined(form.Kind)) throw new RuleBroken("Say whether you can help with it or want to learn it.");

        (await profiles.Of(Me.Id, stop)).Add(form.Kind, form.Terms, nameof(form.Terms));
        await db.SaveChangesAsync(stop);
        return To($"{Page}#{form.Kind}");
    }, again: async () => View("/People/Details/Edit.cshtml", await details.Page(null, form, stop)));

    [HttpDelete("{id}"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        var profile = await profiles.Of(Me.Id, stop);
        if (profile.Skills.Find(s => s.Id == id) is not { } skill) return NotFound();

        profile.Remove(id);
        await db.SaveChangesAsync(stop);
        return To($"{Page}#{skill.Kind}");
    }
}
