using Communities;
using Events.Occasions;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Cancellations;

/// <summary>Calling an event off.</summary>
[Route("communities/{slug}/events/{id}/cancellation"), SignedIn]
internal sealed class CancellationsController(AppDb db, OccasionQuery occasions, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> New(string id, CancellationToken stop) => With(id, e => Task.FromResult<IActionResult>(View(Page(e, ""))), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, string? reason, CancellationToken stop) => With(id, e => Attempt(async () =>
    {
        e.Cancel(Me.Id, reason ?? "", clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("It is cancelled, and everybody who registered is told.");
        return To(Event.PathOf(Community.Path, id));
    }, again: () => Task.FromResult<IActionResult>(View("New", Page(e, reason ?? "")))), stop);

    async Task<IActionResult> With(string id, Func<Event, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await occasions.Of(Community, id).SingleOrDefaultAsync(stop) is not { } e) return NotFound();

        return await occasions.MayChange(e, Community, stop) ? await act(e) : StatusCode(StatusCodes.Status403Forbidden);
    }

    CancellationPage Page(Event e, string reason) => new(Community, Event.PathOf(Community.Path, e.Id), e.DisplayText, reason);
}

/// <summary>The form that asks why.</summary>
public sealed record CancellationPage(CommunityView Community, string Path, string Title, string Reason);
