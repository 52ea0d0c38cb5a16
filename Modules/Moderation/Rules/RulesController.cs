using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Moderation.Queue;

namespace Moderation.Rules;

/// <summary>Do newcomers' first posts wait in this community?</summary>
[Route("communities/{slug}/moderation/rules"), SignedIn]
internal sealed class RulesController(AppDb db) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken stop) => !await Community.MayModerate(Access, stop) ? StatusCode(StatusCodes.Status403Forbidden)
        : View(Page(new() { FirstPosts = await Of().Select(r => r.FirstPosts).SingleOrDefaultAsync(stop) }));

    [HttpPut, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(RulesForm form, CancellationToken stop)
    {
        if (!await Community.MayModerate(Access, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            (await Of().SingleOrDefaultAsync(stop) ?? db.Add(new CommunityRules { CommunityId = Community.Id }).Entity).Hold(form.FirstPosts);
            await db.SaveChangesAsync(stop);
            Say("Saved. It holds for what is posted from now on.");
            return To(Community.Path + "/moderation/rules");
        }, again: () => Task.FromResult<IActionResult>(View("Edit", Page(form))));
    }

    IQueryable<CommunityRules> Of() => db.Set<CommunityRules>().Where(r => r.CommunityId == Community.Id);

    RulesPage Page(RulesForm form) => new(Community, Site.Get<ModerationSettings>().FirstPosts, Site.Get<ModerationSettings>().ChecksForSpam, form);
}

/// <param name="OfSite">How many first posts wait where a community says nothing.</param>
public sealed record RulesPage(CommunityView Community, int OfSite, bool ChecksForSpam, RulesForm Form);

public sealed class RulesForm
{
    [Display(Name = "How many first posts of a newcomer wait for you?"), Range(0, CommunityRules.MostFirstPosts, ErrorMessage = "Choose between 0 and 10.")]
    public int? FirstPosts { get; set; }
}
