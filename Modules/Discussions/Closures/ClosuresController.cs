using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Closures;

[Route("communities/{slug}/discussions/{id}/closure")]
internal sealed class ClosuresController(AppDb db, TimeProvider clock) : CommunityController
{
    [HttpGet, Everybody]
    public IActionResult Show(string id) => To(Discussion.PathOf(Community.Path, id));

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, string? reason, CancellationToken stop) => Change(id, reason ?? "", d => d.Close(Me.Id, reason ?? "", clock.UtcNow()), stop);

    [HttpDelete, SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Change(id, "", d => d.Reopen(), stop);

    async Task<IActionResult> Change(string id, string reason, Action<Discussion> change, CancellationToken stop)
    {
        var discussion = await db.Set<Discussion>().In(Community.Id).SingleOrDefaultAsync(d => d.Id == id && d.State == ContentState.Published, stop);
        if (discussion is null) return NotFound();
        if (!await May(DiscussionsModule.Moderate)) return StatusCode(StatusCodes.Status403Forbidden);

        var path = Discussion.PathOf(Community.Path, id);
        return await Attempt(async () =>
        {
            change(discussion);
            await db.SaveChangesAsync(stop);
            return To(path);
        }, again: () => Task.FromResult<IActionResult>(View("New", new ClosurePage(Community, path, discussion.DisplayText, reason))));
    }
}

/// <summary>The form that asks why, once more.</summary>
public sealed record ClosurePage(CommunityView Community, string Path, string Title, string Reason);
