using Communities;
using Events.ICal;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Events.Calendars;

/// <summary>
/// What a calendar program fetches for one person. The secret stands for the person and for nothing more: who looks
/// after every community does not see those in their calendar, and what somebody may no longer read is gone from it.
/// </summary>
[Route("calendar/{token}.ics"), Everybody]
internal sealed class PersonalCalendarController(AppDb db, ICommunities communities, CalendarEntries entries) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        // Never kept by anything between: it is one person's, and it ends when they say so.
        Response.Headers.CacheControl = "private, no-store";
        if (CalendarLink.HashOf(token) is not { } hash) return NotFound();

        var found = await (from l in db.Set<CalendarLink>()
                           where l.Hash == hash
                           join p in db.Set<Person>() on l.PersonId equals p.Id
                           where p.SuspendedUtc == null
                           select new { p.Id, p.UserName, p.DisplayName, l.CommunityId }).SingleOrDefaultAsync(stop);
        if (found is null) return NotFound();

        var owner = new Viewer();
        owner.SignIn(found.Id, found.UserName!, found.DisplayName, "", []);
        return Content(CalendarWriter.Write(Site.Name, await entries.Read(entries.Recent(Of(owner, found.CommunityId)), owner.Id, stop)), CalendarWriter.ContentType);
    }

    IQueryable<Event> Of(Viewer owner, string? communityId)
    {
        var mine = db.Set<Registration>().Where(r => r.PersonId == owner.Id);
        var readable = communities.SeenBy(owner).Where(c => c.IsMember || c.Privacy == CommunityPrivacy.Open || c.Privacy == CommunityPrivacy.Restricted);
        return communityId is not null
            ? db.Set<Event>().Published().Where(e => e.CommunityId == communityId && readable.Any(c => c.Id == e.CommunityId))
            : db.Set<Event>().Published().Where(e => !mine.Any(r => r.EventId == e.Id && r.State == RegistrationState.NotComing)
                && readable.Any(c => c.Id == e.CommunityId && (c.IsMember || mine.Any(r => r.EventId == e.Id))));
    }
}
