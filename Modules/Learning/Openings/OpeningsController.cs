using Communities;
using Kernel.Content.Blocks;
using Kernel.Pages;
using Kernel.People;
using Learning.Doing;
using Learning.Pages;
using Learning.Paths;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Learning.Openings;

/// <summary>Goes where a block leads, and notes that somebody went there. A link, so that it opens in a tab of its own and without script.</summary>
[Route("communities/{slug}/learning/{id}/openings/{block}"), SignedIn]
internal sealed class OpeningsController(PageReader reader, BlockTypes types, Ledger ledger) : CommunityController
{
    [HttpGet, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Show(string id, string block, [FromServices] PathReader paths, CancellationToken stop)
    {
        if (await reader.Find(Community, id, stop) is not { IsPublished: true } page) return NotFound();
        if (!await reader.Takes(Community, stop) || await paths.Closed(Community, page, stop) is not null) return StatusCode(StatusCodes.Status403Forbidden);
        if (await reader.OpenBlock(page, block, stop) is not { } there || types.Of(there) is not { } type || await type.LeadsTo(there, stop) is not { } address) return NotFound();

        var answer = await reader.AnswerOf(id, block, stop) ?? [];
        if (answer[BlockAnswering.Opened] is null)
        {
            answer[BlockAnswering.Opened] = true;
            await ledger.Answer(page, Me.Id, block, answer, stop);
        }
        return Redirect(Url.Content(address));
    }
}
