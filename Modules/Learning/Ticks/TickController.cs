using Communities;
using Kernel.Content.Blocks;
using Kernel.Pages;
using Kernel.People;
using Learning.Doing;
using Learning.Pages;
using Learning.Paths;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Learning.Ticks;

/// <summary>Somebody says of a page that they have done it.</summary>
[Route("communities/{slug}/learning/{id}/tick"), SignedIn]
internal sealed class TickController(PageReader reader, PathReader paths, BlockTypes types, Gates gates, Ledger ledger) : CommunityController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Tick(id, on: true, stop);

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Tick(id, on: false, stop);

    async Task<IActionResult> Tick(string id, bool on, CancellationToken stop)
    {
        if (await reader.Find(Community, id, stop) is not { IsPublished: true } page) return NotFound();
        if (!await reader.Takes(Community, stop) || await paths.Closed(Community, page, stop) is not null) return StatusCode(StatusCodes.Status403Forbidden);

        var counting = Completion.Counting((await gates.Of(page, page.Flow.Blocks, Me.Id, stop)).Blocks, types);
        if (!Completion.TakesTick(page.Rule, counting.Count(c => c.Duty.IsRequired), counting.Count)) return NotFound();

        await ledger.Tick(page, Me.Id, on, stop);
        return To(LearningPage.PathOf(Community.Path, id));
    }
}
