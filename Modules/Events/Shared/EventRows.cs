using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Shared;

/// <summary>Reads rows of a list: one query, whatever anybody answered.</summary>
internal sealed class EventRows(AppDb db, Viewer me)
{
    /// <param name="which">Ordered, and cut to what the list shows.</param>
    public async Task<IReadOnlyList<EventRow>> Read(IQueryable<Event> which, CancellationToken stop)
    {
        var rows = await (
            from e in which
            join c in db.Set<Community>() on e.CommunityId equals c.Id
            join r in db.Set<Registration>().Where(r => r.PersonId == me.Id) on e.Id equals r.EventId into mine from r in mine.DefaultIfEmpty()
            select new
            {
                e.Id, e.DisplayText, e.Kind, e.StartUtc, e.EndUtc, e.TimeZone, e.Place, IsOnline = e.JoinLink != "", e.CancelledUtc, IsWrittenUp = e.WriteUp != "", e.Capacity,
                Coming = db.Set<Registration>().Count(x => x.EventId == e.Id && x.State == RegistrationState.Coming),
                Mine = (RegistrationState?)r.State, c.Slug, Community = c.DisplayText,
            }).ToListAsync(stop);

        return [.. rows.Select(r => new EventRow(
            Event.PathOf(new CommunityView { Slug = r.Slug }.Path, r.Id), r.DisplayText, KindWord.Of(r.Kind), new(r.StartUtc, r.EndUtc, r.TimeZone),
            r.Place, r.IsOnline, r.CancelledUtc is not null, r.IsWrittenUp, r.Coming, r.Capacity, r.Mine, r.Community))];
    }
}
