using Communities;
using Events.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Events.Programme;

/// <summary>A community's events, and planning one.</summary>
[Route("communities/{slug}/events")]
internal sealed class ProgrammeController(AppDb db, EventRows rows, Hosts hosts, TimeProvider clock) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken stop = default)
    {
        var (isPast, now, size) = (show == "past", clock.UtcNow(), Site.Settings.PageSize);
        var here = db.Set<Event>().Published().In(Community.Id);
        var listed = isPast ? here.Where(e => e.EndUtc <= now).OrderByDescending(e => e.StartUtc).ThenBy(e => e.Id) : here.Upcoming(now).OrderBy(e => e.StartUtc).ThenBy(e => e.Id);
        var pager = Pager.Of(page, await listed.CountAsync(stop), size, $"{Community.Path}/events{(isPast ? "?show=past" : "")}");
        var list = await rows.Read(listed.Skip((pager.Page - 1) * size).Take(size), stop);
        return View(new ProgrammePage(Community, new(list), isPast, await May(EventsModule.Plan), await May(EventsModule.Tend), pager));
    }

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New() =>
        await May(EventsModule.Plan) ? View(new EventFormPage(Community, EventForm.Fresh(Site.TimeZone, clock.UtcNow()))) : View("Outside", Community);

    /// <param name="more">Another look at the form, with more rows for the agenda.</param>
    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(EventForm form, bool more, CancellationToken stop)
    {
        if (!await May(EventsModule.Plan)) return StatusCode(StatusCodes.Status403Forbidden);
        if (more) return More(new EventFormPage(Community, form));

        return await Attempt(async () =>
        {
            var plan = form.Read(await hosts.Read(form.Hosts, Community, Me.Id, stop), former: null);
            var planned = Event.Planned(Community, Me.Id, Me.Name, plan, clock.UtcNow());
            db.Add(planned);
            await db.SaveChangesAsync(stop);
            Say("It is planned. Members see it here, on their home and in their calendars.");
            return To(Event.PathOf(Community.Path, planned.Id));
        }, again: () => Task.FromResult<IActionResult>(View("New", new EventFormPage(Community, form))));
    }

    IActionResult More(EventFormPage page)
    {
        ModelState.Forgive();
        return View("New", page);
    }
}
