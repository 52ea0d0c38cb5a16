using System.Text.Json.Nodes;
using Communities;
using Kernel;
using Kernel.Attachments;
using Kernel.Content.Blocks;
using Kernel.Pages;
using Kernel.People;
using Learning.Doing;
using Learning.Pages;
using Learning.Paths;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Learning.Answers;

/// <summary>What somebody does with a block of a guided page.</summary>
[Route("communities/{slug}/learning/{id}/answers/{block}"), SignedIn]
internal sealed class AnswersController(PageReader reader, BlockTypes types, Ledger ledger) : CommunityController
{
    [HttpPost, TakesAttachments, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(string id, string block, [FromServices] PathReader paths, CancellationToken stop)
    {
        if (await reader.Find(Community, id, stop) is not { IsPublished: true } page || page.Flow.Find(block) is null) return NotFound();
        if (!await reader.Takes(Community, stop) || await paths.Closed(Community, page, stop) is not null) return StatusCode(StatusCodes.Status403Forbidden);
        if (await reader.OpenBlock(page, block, stop) is not { } there || types.Of(there) is not { } type) return NotFound();

        var before = await reader.AnswerOf(id, block, stop);
        if (type.Answer(there, Request.HasFormContentType ? Request.Form : FormCollection.Empty, before) is not { } answer) return NotFound();

        if (Opened(before) is { } opened) answer[BlockAnswering.Opened] ??= opened;
        try
        {
            if (type.AmissIn(answer) is { } amiss) throw new RuleBroken(amiss);

            answer = await type.Take(new(page, there, answer, before, Request.HasFormContentType ? Request.Form.Files : new FormFileCollection(), Me.Id), stop);
            await ledger.Answer(page, Me.Id, block, answer, stop);
        }
        catch (RuleBroken broken)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("/Learning/Pages/Show.cshtml", await reader.Show(Community, page, null, new(block, answer, broken.Message), stop));
        }
        Say("Saved.");
        return To($"{LearningPage.PathOf(Community.Path, id)}#f-{block}");
    }

    // That they went where it leads is no part of any form, and stays.
    static JsonNode? Opened(JsonObject? before) => before?[BlockAnswering.Opened]?.DeepClone();
}
