using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Discussions.Follows;

[Route("communities/{slug}/discussions/{id}/follow")]
internal sealed class FollowsController(AppDb db, ThreadQuery threads, Following following, TimeProvider clock) : CopController
{
    // Somebody who had to sign in first comes back here.
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string slug, string id, CancellationToken stop) =>
        await threads.Place(slug, id, stop) is { } community ? To(Discussion.PathOf(community.Path, id)) : NotFound();

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string slug, string id, CancellationToken stop) => Choose(slug, id, true, stop);

    [HttpDelete, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string slug, string id, CancellationToken stop) => Choose(slug, id, false, stop);

    async Task<IActionResult> Choose(string slug, string id, bool on, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();

        (await following.Of(id, Me.Id, stop)).Choose(on, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        return To(Discussion.PathOf(community.Path, id));
    }
}
