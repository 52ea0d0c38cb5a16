using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Pins;

[Route("communities/{slug}/discussions/{id}/pin")]
internal sealed class PinsController(AppDb db) : CommunityController
{
    [HttpGet, Everybody]
    public IActionResult Show(string id) => To(Discussion.PathOf(Community.Path, id));

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Pin(id, true, stop);

    [HttpDelete, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Pin(id, false, stop);

    async Task<IActionResult> Pin(string id, bool isPinned, CancellationToken stop)
    {
        var discussion = await db.Set<Discussion>().In(Community.Id).SingleOrDefaultAsync(d => d.Id == id && d.State == ContentState.Published, stop);
        if (discussion is null) return NotFound();
        if (!await May(DiscussionsModule.Moderate)) return StatusCode(StatusCodes.Status403Forbidden);

        discussion.IsPinned = isPinned;
        await db.SaveChangesAsync(stop);
        return To(Discussion.PathOf(Community.Path, id));
    }
}
