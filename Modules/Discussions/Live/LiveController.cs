using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Discussions.SealedNames;
using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Live;

/// <summary>
/// News for a page that stands open, as server-sent events: the number of the last reply, and who writes. The replies
/// themselves are asked for as any page is, so whoever may no longer read gets none.
/// </summary>
[Route("communities/{slug}/discussions/{id}/live"), SignedIn]
internal sealed class LiveController(AppDb db, ThreadQuery threads, LiveThreads live, Askers askers, CurrentTenant tenant, TimeProvider clock) : CopController
{
    // The browser comes back by itself, and is asked anew whether it may read.
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [HttpGet]
    public async Task Show(string slug, string id, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await db.LetGo();
        try
        {
            // 204 tells a browser not to come back.
            if (live.Open(tenant.Id, Me.Id)) await TypedResults.ServerSentEvents(News(id, stop)).ExecuteAsync(HttpContext);
            else Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { } // They went away.
        finally
        {
            live.Close(tenant.Id, Me.Id);
        }
    }

    /// <summary>Said every few seconds while somebody writes.</summary>
    [HttpPut("writing"), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Update(string slug, string id, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();
        if (!await Access.Can(DiscussionsModule.Reply, community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        // That somebody writes would say who asked.
        if (await askers.Is(Me.Id, id, stop)) return NoContent();

        live.Write(tenant.Id, id, Me.Id, Me.DisplayName);
        return NoContent();
    }

    async IAsyncEnumerable<SseItem<string>> News(string id, [EnumeratorCancellation] CancellationToken stop)
    {
        var (ends, told, writing) = (clock.GetUtcNow() + Longest, -1, "[]");
        while (clock.GetUtcNow() < ends)
        {
            var last = await live.Last(tenant.Id, id, () => db.Set<Discussion>().Published().Where(d => d.Id == id).Select(d => (int?)d.LastNumber).SingleOrDefaultAsync(stop));
            if (last is null) yield break;

            if (last != told) yield return new(JsonSerializer.Serialize(new { last }), "replies");
            told = last.Value;
            var writers = JsonSerializer.Serialize(live.WritersOf(tenant.Id, id, Me.Id));
            if (writers != writing) yield return new(writers, "writing");
            writing = writers;
            await Task.Delay(Pause, clock, stop);
        }
    }
}
