using System.Text.Json.Nodes;
using Communities;
using Kernel.Content.Blocks;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Learning.Doing;
using Learning.Pages;
using Learning.Paths;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Learning.Answers;

/// <summary>What somebody does with a block of a guided page.</summary>
[Route("communities/{slug}/learning/{id}/answers/{block}"), SignedIn]
internal sealed class AnswersController(AppDb db, PageReader reader, BlockTypes types, Ledger ledger) : CommunityController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(string id, string block, [FromServices] PathReader paths, CancellationToken stop)
    {
        if (await reader.Find(Community, id, stop) is not { IsPublished: true } page || page.Flow.Find(block) is not { } there || types.Of(there) is not { } type) return NotFound();
        if (!await reader.Takes(Community, stop) || await paths.Closed(Community, page, stop) is not null) return StatusCode(StatusCodes.Status403Forbidden);

        var before = await db.Set<BlockAnswer>().Where(a => a.PageId == id && a.PersonId == Me.Id && a.BlockId == block).Select(a => a.Json).SingleOrDefaultAsync(stop);
        if (type.Answer(there, Request.HasFormContentType ? Request.Form : FormCollection.Empty, before is null ? null : JsonNode.Parse(before) as JsonObject) is not { } answer) return NotFound();

        if (type.AmissIn(answer) is { } amiss)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("/Learning/Pages/Show.cshtml", await reader.Show(Community, page, new(block, answer, amiss), stop));
        }
        await ledger.Answer(page, Me.Id, block, answer, stop);
        Say("Saved.");
        return To($"{LearningPage.PathOf(Community.Path, id)}#f-{block}");
    }
}
