using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Wiki.Pages;

namespace Wiki.Restorations;

/// <summary>A former version stands there again, as a new one.</summary>
[Route("communities/{slug}/pages/{id}/history/{version:int}/restoration")]
internal sealed class RestorationsController(AppDb db, PageQuery pages, Editing editing) : CommunityController
{
    // Somebody who had to sign in first comes back here, and so does whoever was refused.
    [HttpGet, Everybody]
    public IActionResult Show(string id, int version) => To($"{WikiPage.PathOf(Community.Path, id)}/history/{version}");

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, int version, CancellationToken stop)
    {
        if (!await pages.Of(Community, id).AnyAsync(stop) || !await db.Set<WikiVersion>().AnyAsync(v => v.PageId == id && v.Number == version, stop)) return NotFound();
        if (!await pages.MayWrite(Community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            await editing.Restore(Community, id, version, stop);
            Say($"Version {version} stands there again. What it replaced is in the history.");
            return To(WikiPage.PathOf(Community.Path, id));
        }, again: () =>
        {
            Say(string.Join(" ", ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)));
            return Task.FromResult(To($"{WikiPage.PathOf(Community.Path, id)}/history/{version}"));
        });
    }
}
