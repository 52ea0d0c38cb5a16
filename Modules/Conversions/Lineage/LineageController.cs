using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Conversions.Lineage;

/// <summary>What went from a conversation into what it became.</summary>
[Route("communities/{slug}/conversions/{id}")]
internal sealed class LineageController(AppDb db, LineageQuery lineage, Turning.Talk talk) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        if (await lineage.Of(Community.Id, id, stop) is not { } conversion || await lineage.Page(Community, conversion, stop) is not { } page) return NotFound();

        ViewData["MayReflect"] = await MayWrite(conversion);
        return View(page);
    }

    /// <summary>What was said until then is worked in, or does not belong there.</summary>
    [HttpPut("reflection"), SignedIn, EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Reflect(string id, int number, CancellationToken stop)
    {
        if (await lineage.Of(Community.Id, id, stop) is not { } conversion || await lineage.Page(Community, conversion, stop) is not { } page) return NotFound();
        if (!await MayWrite(conversion)) return StatusCode(StatusCodes.Status403Forbidden);

        conversion.Reflect(Math.Min(number, page.LastNumber));
        await db.SaveChangesAsync(stop);
        return To(page.ProductPath ?? page.Address);
    }

    async ValueTask<bool> MayWrite(Conversion conversion) => talk.MakerOf(conversion.ProductKind) is { } maker && Me.IsSignedIn && await May(maker.Permission);
}
