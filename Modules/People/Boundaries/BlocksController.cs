using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace People.Boundaries;

/// <summary>Not being reached by somebody at all, and the list of those whom the viewer muted or blocked.</summary>
[SignedIn]
internal sealed class BlocksController(AppDb db, BoundaryBook book) : BoundaryController(db, book)
{
    [HttpGet("account/blocks")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await Page(stop));

    [HttpPost("people/{name}/block"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Create(string name, CancellationToken stop) => Draw(name, isBlock: true,
        (other, facilitated) => $"{other.DisplayName} is blocked, and is not told.{StillFacilitates(other, facilitated)}", stop);

    [HttpDelete("people/{name}/block"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string name, CancellationToken stop) => Lift(name, stop);
}
