using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace People.Details;

/// <summary>What somebody tells others about themselves, and who may see it.</summary>
[Route("account/details"), SignedIn]
internal sealed class DetailsController(AppDb db, Profiles profiles, DetailsQuery details) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken stop) => View(await details.Page(null, null, stop));

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(DetailsForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (!Enum.IsDefined(form.AboutFor) || !Enum.IsDefined(form.WhereFor) || !Enum.IsDefined(form.SkillsFor)) throw new RuleBroken("Choose one of the three.");

        var profile = await profiles.Of(Me.Id, stop);
        profile.Describe(form.Place, form.Department, form.Links);
        profile.Open(form.AboutFor, form.WhereFor, form.SkillsFor);
        await db.SaveChangesAsync(stop);
        Say("Saved. This is how others see you.");
        return To(Person.PathOf(Me.Name));
    }, again: async () => View("Edit", await details.Page(form, null, stop)));
}
