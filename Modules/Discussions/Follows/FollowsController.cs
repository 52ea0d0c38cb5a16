using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Discussions.Follows;

/// <summary>How much the viewer hears of a discussion.</summary>
[Route("communities/{slug}/discussions/{id}/follow")]
internal sealed class FollowsController(AppDb db, ThreadQuery threads, Following following, TimeProvider clock) : CopController
{
    // Somebody who had to sign in first comes back here.
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string slug, string id, CancellationToken stop) =>
        await threads.Place(slug, id, stop) is { } community ? To(Discussion.PathOf(community.Path, id)) : NotFound();

    [HttpPut, SignedIn, EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Update(string slug, string id, FollowLevel? level, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();

        var path = Discussion.PathOf(community.Path, id);
        if (level is not { } chosen || !Enum.IsDefined(chosen)) return To(path);

        (await following.Of(id, Me.Id, stop)).Choose(chosen, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        return To(path);
    }
}
