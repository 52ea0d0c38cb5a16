using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Readings;

/// <summary>A reader's page says what was read. Who has no script has read what their page showed.</summary>
[Route("communities/{slug}/discussions/{id}/reading"), SignedIn]
internal sealed class ReadingsController(AppDb db, ThreadQuery threads, ReadMarks marks, Following following, TimeProvider clock) : CopController
{
    /// <summary>Somebody who read here for so long hears of it from then on, unless they chose otherwise.</summary>
    static readonly TimeSpan Interested = TimeSpan.FromMinutes(5);

    [HttpGet]
    public async Task<IActionResult> Show(string slug, string id, CancellationToken stop) =>
        await threads.Place(slug, id, stop) is { } community ? To(Discussion.PathOf(community.Path, id)) : NotFound();

    [HttpPut, EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Update(string slug, string id, ReadingForm form, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is null) return NotFound();

        var last = await db.Set<Discussion>().Where(d => d.Id == id).Select(d => d.LastNumber).SingleAsync(stop);
        var times = form.TimesUpTo(last);
        var before = await Total(id, stop);
        await marks.Read(Me.Id, id, Math.Clamp(form.To, 0, last), isAll: form.To >= last, stop, times);

        if (before < Interested && before + TimeSpan.FromMilliseconds(times.Values.Sum(t => (long)t)) >= Interested)
        {
            (await following.Of(id, Me.Id, stop)).Because(FollowReason.Read, clock.UtcNow());
            await db.SaveChangesAsync(stop);
        }
        return NoContent();
    }

    async Task<TimeSpan> Total(string id, CancellationToken stop) =>
        TimeSpan.FromMilliseconds(await db.Set<ReadTime>().Where(t => t.PersonId == Me.Id && t.DiscussionId == id).SumAsync(t => t.Milliseconds, stop));
}
