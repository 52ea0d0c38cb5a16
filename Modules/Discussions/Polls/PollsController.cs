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

namespace Discussions.Polls;

[Route("communities/{slug}/discussions/{id}/poll")]
internal sealed class PollsController(AppDb db, ThreadQuery threads, Askers askers, TimeProvider clock) : CopController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string slug, string id, CancellationToken stop) =>
        await threads.Place(slug, id, stop) is { } community ? To(Discussion.PathOf(community.Path, id) + "#poll") : NotFound();

    /// <summary>Chooses, in place of what the person chose before.</summary>
    [HttpPut, SignedIn, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Update(string slug, string id, int[] choices, CancellationToken stop) => Change(slug, id, DiscussionsModule.Reply, async poll =>
    {
        var chosen = poll.Choose(Me.Id, choices, clock.UtcNow());
        await Forget(id, stop);
        db.AddRange(chosen);
    }, stop);

    [HttpDelete, SignedIn, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string slug, string id, CancellationToken stop) => Change(slug, id, DiscussionsModule.Reply, async poll =>
    {
        poll.CheckOpen(clock.UtcNow());
        await Forget(id, stop);
    }, stop);

    /// <summary>Whoever asked, or looks after the community, closes it.</summary>
    [HttpPost("closure"), SignedIn, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Close(string slug, string id, CancellationToken stop) => Change(slug, id, null, poll =>
    {
        poll.Close(clock.UtcNow());
        return Task.CompletedTask;
    }, stop);

    async Task<IActionResult> Change(string slug, string id, string? permission, Func<Poll, Task> change, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();
        if (await db.Set<Poll>().SingleOrDefaultAsync(p => p.DiscussionId == id, stop) is not { } poll) return NotFound();
        if (!await (permission is null ? MayClose(id, community, stop) : Access.Can(permission, community, stop).AsTask())) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            if (await db.Set<Discussion>().AnyAsync(d => d.Id == id && d.ClosedUtc != null, stop)) throw new RuleBroken("This discussion is closed, and its poll with it.");

            await db.Write(async () => { await change(poll); await db.SaveChangesAsync(stop); }, stop);
            return To(Discussion.PathOf(community.Path, id) + "#poll");
        }, again: async () => await threads.Read(slug, id, 1, new(), clock.UtcNow(), stop) is var (thread, _) ? View("/Discussions/Threads/Show.cshtml", thread) : NotFound());
    }

    async Task<bool> MayClose(string id, CommunityView community, CancellationToken stop) =>
        await Access.Can(DiscussionsModule.Moderate, community, stop)
        || community.IsMember && (await db.Set<Discussion>().AnyAsync(d => d.Id == id && d.StartedBy == Me.Id, stop) || await askers.Is(Me.Id, id, stop));

    Task<int> Forget(string id, CancellationToken stop) => db.Set<PollVote>().Where(v => v.DiscussionId == id && v.PersonId == Me.Id).ExecuteDeleteAsync(stop);
}
