using Communities;
using Events.ICal;
using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Events.Calendars;

/// <summary>Reads events as entries of somebody's calendar.</summary>
internal sealed class CalendarEntries(AppDb db, CurrentTenant tenant, TimeProvider clock)
{
    const int Most = 500;

    // What is long over stays in the calendars that have it.
    static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public IQueryable<Event> Recent(IQueryable<Event> which)
    {
        var since = clock.UtcNow() - Kept;
        return which.Where(e => e.EndUtc > since).OrderBy(e => e.StartUtc).ThenBy(e => e.Id).Take(Most);
    }

    /// <param name="personId">Whose calendar it is; empty for everybody's. The joining link is for those who come.</param>
    public async Task<IReadOnlyList<CalendarEntry>> Read(IQueryable<Event> which, string personId, CancellationToken stop)
    {
        var found = await (from e in which
                           join c in db.Set<Community>() on e.CommunityId equals c.Id
                           join r in db.Set<Registration>().Where(r => r.PersonId == personId) on e.Id equals r.EventId into mine from r in mine.DefaultIfEmpty()
                           select new { Event = e, c.Slug, State = (RegistrationState?)r.State }).AsNoTracking().ToListAsync(stop);
        return [.. found.Select(f => Entry(f.Event, Event.PathOf(new CommunityView { Slug = f.Slug }.Path, f.Event.Id), f.State))];
    }

    CalendarEntry Entry(Event e, string path, RegistrationState? mine)
    {
        var (address, link) = (tenant.Tenant.Address + path, mine == RegistrationState.Coming ? e.JoinLink : "");
        var parts = new[] { e.IsCancelled ? $"Cancelled: {e.CancelledReason}" : "", link.Length > 0 ? $"Join: {link}" : "", e.Description, e.Agenda, address };
        return new(
            $"{e.Id}@{tenant.Id}", e.IsCancelled ? $"Cancelled: {e.DisplayText}" : e.DisplayText, string.Join("\n\n", parts.Where(p => p.Length > 0)),
            e.StartUtc, e.EndUtc, e.TimeZone, e.Place.Length > 0 ? e.Place : link.Length > 0 ? link : e.JoinLink.Length > 0 ? "Online" : "", address,
            e.Sequence, e.IsCancelled, mine == RegistrationState.Waiting, e.CreatedUtc, e.ModifiedUtc);
    }
}
