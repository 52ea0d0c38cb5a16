using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Wiki.Pages;

namespace Wiki.Follows;

/// <summary>Whether the viewer is told of a page's changes.</summary>
[Route("communities/{slug}/pages/{id}/follow")]
internal sealed class FollowController(AppDb db, PageQuery pages, Followers followers) : CommunityController
{
    // Somebody who had to sign in first comes back here.
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, CancellationToken stop) =>
        await pages.Of(Community, id).AnyAsync(stop) ? To(WikiPage.PathOf(Community.Path, id)) : NotFound();

    [HttpPut, SignedIn, EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Update(string id, bool on, CancellationToken stop)
    {
        if (!await pages.Of(Community, id).AnyAsync(stop)) return NotFound();

        (await followers.Of(id, Me.Id, stop)).Choose(on);
        await db.SaveChangesAsync(stop);
        return To(WikiPage.PathOf(Community.Path, id));
    }
}
