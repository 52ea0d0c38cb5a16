using Communities;
using Events.Programme;
using Events.Shared;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Occasions;

/// <summary>One event.</summary>
[Route("communities/{slug}/events/{id}")]
internal sealed class OccasionsController(OccasionQuery occasions, Roster roster, Hosts hosts, TimeProvider clock) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, CancellationToken stop) =>
        await occasions.Read(Community, id, stop) is { } page ? View(page) : NotFound();

    [HttpGet("edit"), SignedIn]
    public async Task<IActionResult> Edit(string id, CancellationToken stop)
    {
        if (await occasions.Of(Community, id).AsNoTracking().SingleOrDefaultAsync(stop) is not { } e) return NotFound();
        if (!await occasions.MayChange(e, Community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return View(new EventFormPage(Community, EventForm.Of(e, await hosts.Write(e.HostIds, stop)), id, e.DisplayText));
    }

    [HttpPut, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(string id, EventForm form, bool more, [FromServices] Publishing publishing, [FromServices] ContentJson json, CancellationToken stop)
    {
        if (await occasions.Of(Community, id).AsNoTracking().SingleOrDefaultAsync(stop) is not { } former) return NotFound();
        if (!await occasions.MayChange(former, Community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        var again = new EventFormPage(Community, form, id, former.DisplayText);
        if (more)
        {
            ModelState.Forgive();
            return View("Edit", again);
        }
        return await Attempt(async () =>
        {
            var plan = form.Read(await hosts.Read(form.Hosts, Community, Me.Id, stop), former);
            await roster.Change(id, e =>
            {
                if (form.Version != e.Version) throw new RuleBroken("Somebody changed this event while you were writing. Open it in another window, see what is there now, then save again.");

                // What readers saw until now is kept as a version.
                publishing.Replace(e, json.Write(e), Me.Name);
                e.Change(plan, clock.UtcNow());
            }, stop);
            Say("Saved. If the time or the place changed, everybody who registered is told.");
            return To(Event.PathOf(Community.Path, id));
        }, again: async () =>
        {
            // The next attempt is about what stands there now.
            form.Version = await occasions.Of(Community, id).Select(e => e.Version).SingleAsync(stop);
            ModelState.SetModelValue(nameof(form.Version), form.Version, form.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return View("Edit", again);
        });
    }
}
