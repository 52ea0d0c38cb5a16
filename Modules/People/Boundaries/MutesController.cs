using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace People.Boundaries;

/// <summary>Hearing nothing more from somebody: no news of what they do, and their posts in one line.</summary>
[Route("people/{name}/mute"), SignedIn]
internal sealed class MutesController(AppDb db, BoundaryBook book) : BoundaryController(db, book)
{
    [HttpPost, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Create(string name, CancellationToken stop) => Draw(name, isBlock: false,
        (other, facilitated) => $"{other.DisplayName} is muted, and is not told.{StillFacilitates(other, facilitated)}", stop);

    [HttpDelete, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string name, CancellationToken stop) => Lift(name, stop);
}
