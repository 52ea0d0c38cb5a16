using Communities;
using Conversions.Lineage;
using Conversions.Turning;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Conversions.Withdrawals;

/// <summary>Somebody takes their words out of what was made of them.</summary>
[Route("communities/{slug}/conversions/{id}/parts/{number:int}"), SignedIn]
internal sealed class PartsController(AppDb db, LineageQuery lineage, Talk talk, TimeProvider clock) : CommunityController
{
    [HttpDelete, EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Destroy(string id, int number, CancellationToken stop)
    {
        if (await lineage.Of(Community.Id, id, stop) is not { } conversion || await lineage.Page(Community, conversion, stop) is not { } page) return NotFound();
        if (conversion.Parts.All(p => p.Number != number || p.AuthorId != Me.Id)) return StatusCode(StatusCodes.Status403Forbidden);

        if (conversion.CrossesPrivacy) return To(Consents.WordsController.PathOf(conversion.RequestId));

        return await Attempt(async () =>
        {
            var stood = await db.Write(async () =>
            {
                var part = conversion.Withdraw(number, Me.Id, clock.UtcNow());
                var stood = talk.MakerOf(conversion.ProductKind) is { } maker && await maker.TakeOut(Community, conversion.ProductId, part.Words, stop);
                await db.SaveChangesAsync(stop);
                return stood;
            }, stop);
            Say(stood ? "Your words are out, and your name is no longer under it."
                : "Your name is no longer under it. Others have changed your words since, so look whether something of them is left, and change it there.");
            return To(page.ProductPath ?? page.Address);
        }, again: () => Task.FromResult<IActionResult>(View("/Conversions/Lineage/Show.cshtml", page)));
    }
}
