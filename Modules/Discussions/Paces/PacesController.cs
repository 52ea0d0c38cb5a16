using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Paces;

[Route("communities/{slug}/discussions/{id}/pace")]
internal sealed class PacesController(AppDb db) : CommunityController
{
    [HttpGet, Everybody]
    public IActionResult Show(string id) => To(Discussion.PathOf(Community.Path, id));

    [HttpPut, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(string id, Pace pace, CancellationToken stop)
    {
        if (await db.Set<Discussion>().Published().In(Community.Id).SingleOrDefaultAsync(d => d.Id == id, stop) is not { } discussion) return NotFound();
        if (!await May(DiscussionsModule.Moderate)) return StatusCode(StatusCodes.Status403Forbidden);

        if (Enum.IsDefined(pace)) discussion.Go(pace);
        await db.SaveChangesAsync(stop);
        return To(Discussion.PathOf(Community.Path, id));
    }
}
