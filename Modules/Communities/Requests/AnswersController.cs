using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Requests;

/// <summary>Yes or no to somebody who asks to join.</summary>
[Route("communities/{slug}/requests/{id}/answer"), SignedIn]
internal sealed class AnswersController(AppDb db, OpenRequests requests, Roll roll, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public IActionResult Show() => To(Community.Path + "/requests");

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Answer(id, async request =>
    {
        request.Accept(Me.Id, clock.UtcNow());
        await roll.LetIn(Community.Id, request.PersonId, stop);
        Say("They are in, and they are told.");
    }, stop);

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, AnswerForm form, CancellationToken stop) => Answer(id, async request =>
    {
        request.Decline(Me.Id, form.Answer ?? "", clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("They are told that they cannot join for now.");
    }, stop);

    async Task<IActionResult> Answer(string id, Func<JoinRequest, Task> answer, CancellationToken stop)
    {
        if (!await requests.MayAnswer(Community, stop)) return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Set<JoinRequest>().SingleOrDefaultAsync(r => r.Id == id && r.CommunityId == Community.Id, stop) is not { } request) return NotFound();

        return await Attempt(async () =>
        {
            await answer(request);
            return To(Community.Path + "/requests");
        }, again: async () => View("/Communities/Requests/Index.cshtml", await requests.Page(Community, stop)));
    }
}
