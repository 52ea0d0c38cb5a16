using Communities;
using Discussions.SealedNames;
using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Answers;

/// <summary>Which reply answers a question, as whoever asked it or a facilitator says.</summary>
[Route("communities/{slug}/discussions/{id}/answer")]
internal sealed class AnswersController(AppDb db, ThreadQuery threads, Askers askers, TimeProvider clock) : CopController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string slug, string id, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();

        var number = await db.Set<Discussion>().Where(d => d.Id == id).Select(d => d.AnswerNumber).SingleAsync(stop);
        return To(number is { } answer ? Discussion.PathOf(community.Path, id, answer) : Discussion.PathOf(community.Path, id));
    }

    [HttpPut, SignedIn, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Update(string slug, string id, int number, CancellationToken stop) => Change(slug, id, async discussion =>
    {
        if (await db.Set<Reply>().SingleOrDefaultAsync(r => r.DiscussionId == id && r.Number == number, stop) is not { } reply) return NotFound();

        discussion.MarkAnswer(reply, await askers.Is(Me.Id, discussion, stop) ? Unnamed.Id : Me.Id, clock.UtcNow());
        Say("It stands under the question now, and whoever wrote it is told.");
        return null;
    }, stop);

    [HttpDelete, SignedIn, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string slug, string id, CancellationToken stop) => Change(slug, id, discussion =>
    {
        discussion.UnmarkAnswer();
        return Task.FromResult<IActionResult?>(null);
    }, stop);

    async Task<IActionResult> Change(string slug, string id, Func<Discussion, Task<IActionResult?>> change, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();

        var discussion = await db.Set<Discussion>().SingleAsync(d => d.Id == id, stop);
        if (!await May(discussion, community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            if (await change(discussion) is { } other) return other;
            await db.SaveChangesAsync(stop);
            return To(Discussion.PathOf(community.Path, id));
        }, again: async () => await threads.Read(slug, id, 1, new(), clock.UtcNow(), stop) is var (thread, _) ? View("/Discussions/Threads/Show.cshtml", thread) : NotFound());
    }

    async ValueTask<bool> May(Discussion discussion, CommunityView community, CancellationToken stop) =>
        community.IsMember && (discussion.StartedBy == Me.Id || await askers.Is(Me.Id, discussion, stop)) || await Access.Can(DiscussionsModule.Moderate, community, stop);
}
