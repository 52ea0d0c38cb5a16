using Communities;
using Events.ICal;
using Events.Occasions;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Calendars;

/// <summary>A community's events, or one of them, as a calendar file for whoever may read there.</summary>
[Route("communities/{slug}"), Everybody]
internal sealed class CommunityCalendarController(AppDb db, CalendarEntries entries, OccasionQuery occasions) : CommunityController
{
    [HttpGet("events.ics")]
    public async Task<IActionResult> Index(CancellationToken stop) =>
        Calendar(Community.Name, await entries.Read(entries.Recent(db.Set<Event>().Published().In(Community.Id)), Me.Id, stop));

    [HttpGet("events/{id}.ics")]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        var one = await entries.Read(occasions.Of(Community, id), Me.Id, stop);
        return one.Count == 0 ? NotFound() : Calendar(one[0].Title, one);
    }

    ContentResult Calendar(string name, IReadOnlyList<CalendarEntry> of)
    {
        // What somebody with an account gets may hold a joining link.
        if (Me.IsSignedIn) Response.Headers.CacheControl = "private, no-store";
        return Content(CalendarWriter.Write(name, of), CalendarWriter.ContentType);
    }
}
