using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.About;

[Route("communities/{slug}/about")]
internal sealed class AboutController(AppDb db, Publishing publishing, ContentJson json, TimeProvider clock) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var (html, startedUtc) = await db.Set<Community>().Where(c => c.Id == Community.Id)
            .Select(c => new ValueTuple<string, DateTime>(c.DescriptionHtml, c.CreatedUtc)).SingleAsync(stop);
        return View(new AboutPage(Community, html, startedUtc, await May(CommunitiesModule.Tend)));
    }

    [HttpGet("edit"), SignedIn]
    public async Task<IActionResult> Edit(CancellationToken stop)
    {
        if (!await May(CommunitiesModule.Tend)) return StatusCode(StatusCodes.Status403Forbidden);

        var form = await db.Set<Community>().Where(c => c.Id == Community.Id)
            .Select(c => new AboutForm { Name = c.DisplayText, Purpose = c.Purpose, Description = c.Description, Privacy = c.Privacy, Version = c.Version }).SingleAsync(stop);
        return View(new EditAboutPage(Community, form));
    }

    [HttpPut, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(AboutForm form, CancellationToken stop)
    {
        if (!await May(CommunitiesModule.Tend)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var community = await db.Set<Community>().SingleAsync(c => c.Id == Community.Id, stop);
            if (form.Version != community.Version)
                throw new RuleBroken($"Somebody changed this while you were writing. It now says: “{community.Purpose}” {community.Description} Copy what you need, then save again.");

            publishing.Replace(community, json.Write(community), Me.Name);
            community.Describe(form.Name, form.Purpose, form.Description, form.Privacy);
            community.ModifiedUtc = clock.UtcNow();
            await db.SaveChangesAsync(stop);
            Say("Saved.");
            return To(Community.Path + "/about");
        }, again: () => Again(form, stop));
    }

    // The next attempt is about the text that the refusal showed.
    async Task<IActionResult> Again(AboutForm form, CancellationToken stop)
    {
        form.Version = await db.Set<Community>().Where(c => c.Id == Community.Id).Select(c => c.Version).SingleAsync(stop);
        ModelState.SetModelValue(nameof(form.Version), form.Version, form.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return View("Edit", new EditAboutPage(Community, form));
    }
}
