using Communities;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Occasions;

/// <summary>Reads one event as the viewer may see it.</summary>
internal sealed class OccasionQuery(AppDb db, Hosts hosts, Access access, Viewer me, TimeProvider clock)
{
    const int FacesShown = 60;

    public async Task<OccasionPage?> Read(CommunityView community, string id, CancellationToken stop)
    {
        var e = await Of(community, id).AsNoTracking().SingleOrDefaultAsync(stop);
        if (e is null) return null;

        var now = clock.UtcNow();
        var all = db.Set<Registration>().Where(r => r.EventId == id);
        var mine = me.IsSignedIn ? await all.Where(r => r.PersonId == me.Id).Select(r => new { r.State, r.Turn }).SingleOrDefaultAsync(stop) : null;
        var waiting = all.Where(r => r.State == RegistrationState.Waiting);
        var mayChange = await MayChange(e, community, stop);

        return new(
            community, Event.PathOf(community.Path, id), e.DisplayText, KindWord.Of(e.Kind), e.When, e.Html, e.Place, e.JoinLink.Length > 0,
            mine?.State == RegistrationState.Coming || mayChange ? e.JoinLink : "",
            AgendaRow.Read(e.Agenda.Split('\n')), e.Capacity, e.LastCallUtc, await hosts.Faces(e.HostIds, stop), e.WriteUp, e.CancelledReason,
            new(e.IsCancelled, e.IsOver(now), e.StartUtc <= now, e.TakesRegistrations(now)),
            await all.CountAsync(r => r.State == RegistrationState.Coming, stop), await waiting.CountAsync(stop),
            me.IsSignedIn ? await Coming(all, stop) : [],
            mine is null ? null : new(mine.State, mine.State == RegistrationState.Waiting ? await waiting.CountAsync(r => r.Turn < mine.Turn, stop) : 0),
            new(await access.Can(EventsModule.Register, community, stop), mayChange));
    }

    public IQueryable<Event> Of(CommunityView community, string id) =>
        db.Set<Event>().Where(e => e.Id == id && e.CommunityId == community.Id && e.State == ContentState.Published);

    /// <summary>Hosts change their own, facilitators everybody's. A host who is no member any more changes nothing.</summary>
    public async ValueTask<bool> MayChange(Event e, CommunityView community, CancellationToken stop) =>
        await access.Can(EventsModule.Tend, community, stop) || me.IsSignedIn && e.IsHost(me.Id) && await access.Can(EventsModule.Plan, community, stop);

    Task<List<Face>> Coming(IQueryable<Registration> all, CancellationToken stop) =>
        (from r in all
         where r.State == RegistrationState.Coming
         join p in db.Set<Person>() on r.PersonId equals p.Id
         orderby r.Turn
         select new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation)).Take(FacesShown).ToListAsync(stop);
}
