using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Wiki.Pages;

namespace Wiki.Standings;

/// <summary>How far a page can be relied on, as people say.</summary>
[Route("communities/{slug}/pages/{id}/standing"), SignedIn]
internal sealed class StandingController(AppDb db, PageQuery pages, TimeProvider clock) : CommunityController
{
    const int MostOthers = 500;

    [HttpGet]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => With(id, async page =>
        View(await Page(page, new() { Standing = page.Standing, Reason = page.StandingReason, Successor = page.SuccessorId }, stop)), stop);

    [HttpPut, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Update(string id, StandingForm form, CancellationToken stop) => With(id, page => Attempt(async () =>
    {
        var now = clock.UtcNow();
        switch (form.Standing)
        {
            case PageStanding.Verified: page.Verify(Me.Id, now); break;
            case PageStanding.NeedsWork: page.AskForWork(form.Reason ?? "", Me.Id, now); break;
            case PageStanding.Obsolete: page.Retire(form.Reason ?? "", await Successor(form.Successor, stop), Me.Id, now); break;
            default: page.Unstand(Me.Id, now); break;
        }
        await db.SaveChangesAsync(stop);
        Say("Thank you. Readers see it on the page.");
        return To(WikiPage.PathOf(Community.Path, id));
    }, again: async () => View("Edit", await Page(page, form, stop))), stop);

    async Task<string> Successor(string? asked, CancellationToken stop) =>
        string.IsNullOrEmpty(asked) ? "" : await pages.Of(Community, asked).AnyAsync(stop) ? asked : throw new RuleBroken("That page is gone. Choose another one, or none.", nameof(StandingForm.Successor));

    async Task<IActionResult> With(string id, Func<WikiPage, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await pages.Of(Community, id).SingleOrDefaultAsync(stop) is not { } page) return NotFound();
        return await pages.MayWrite(Community, stop) ? await act(page) : StatusCode(StatusCodes.Status403Forbidden);
    }

    async Task<StandingPage> Page(WikiPage page, StandingForm form, CancellationToken stop) => new(
        Community, WikiPage.PathOf(Community.Path, page.Id), page.DisplayText, form,
        await db.Set<WikiPage>().Published().In(Community.Id).Where(p => p.Id != page.Id).OrderBy(p => p.FoldedTitle).Take(MostOthers).Select(p => new PageChoice(p.Id, p.DisplayText)).ToListAsync(stop));
}
