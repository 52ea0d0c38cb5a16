using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Introductions;

/// <summary>What a member says of themselves in this community.</summary>
[Route("communities/{slug}/introduction"), SignedIn]
internal sealed class IntroductionsController(AppDb db, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public IActionResult Show() => To(Community.Path + "/introduction/edit");

    [HttpGet("edit")]
    public async Task<IActionResult> Edit(CancellationToken stop)
    {
        if (!Community.IsMember) return StatusCode(StatusCodes.Status403Forbidden);

        var mine = await Mine(stop);
        return View(new IntroductionPage(Community, new() { Why = mine.Why, Offer = mine.Offer, Trial = mine.Trial, Motive = mine.Motive }));
    }

    [HttpPut, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(IntroductionForm form, CancellationToken stop)
    {
        if (!Community.IsMember) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            (await Mine(stop)).Introduce(form.Answers, clock.UtcNow());
            await db.SaveChangesAsync(stop);
            Say("Thank you. It stands beside your name on the members’ page.");
            return To(Community.Path);
        }, again: () => Task.FromResult<IActionResult>(View("Edit", new IntroductionPage(Community, form))));
    }

    /// <summary>Not now: the questions are put away.</summary>
    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Destroy(CancellationToken stop)
    {
        if (!Community.IsMember) return StatusCode(StatusCodes.Status403Forbidden);

        (await Mine(stop)).AskNoMore(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        return To(Community.Path);
    }

    Task<Membership> Mine(CancellationToken stop) => db.Set<Membership>().SingleAsync(m => m.CommunityId == Community.Id && m.PersonId == Me.Id, stop);
}
