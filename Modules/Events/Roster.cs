using Communities;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Events;

/// <summary>Who has a place and who waits for one. Every change takes the event first, so that the last place is given once.</summary>
internal sealed class Roster(AppDb db, ICommunities communities, TimeProvider clock)
{
    /// <exception cref="RuleBroken">It is cancelled, over or closed.</exception>
    public Task<RegistrationState> Come(string eventId, string personId, CancellationToken stop) => Holding(eventId, async occasion =>
    {
        var now = clock.UtcNow();
        occasion.CheckTakesRegistrations(now);
        var registration = await Made(eventId, personId, stop);
        registration.Come(await HasRoom(occasion, stop), await NextTurn(eventId, stop), now);
        await db.SaveChangesAsync(stop);
        // Those before may all be people who cannot have the place any more.
        if (registration.State == RegistrationState.Waiting) await MoveUp(occasion, isMoreRoom: false, stop);
        return registration.State;
    }, stop);

    /// <exception cref="RuleBroken">It is cancelled or over.</exception>
    public Task Decline(string eventId, string personId, CancellationToken stop) => Holding(eventId, async occasion =>
    {
        occasion.CheckOn(clock.UtcNow());
        var isFree = (await Made(eventId, personId, stop)).Decline(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        if (isFree) await MoveUp(occasion, isMoreRoom: false, stop);
        return true;
    }, stop);

    /// <summary>Has this person answered?</summary>
    public Task<bool> Knows(string eventId, string personId, CancellationToken stop) => db.Set<Registration>().AnyAsync(r => r.EventId == eventId && r.PersonId == personId, stop);

    /// <summary>Changes an event and gives places that are new.</summary>
    public Task Change(string eventId, Action<Event> change, CancellationToken stop) => Holding(eventId, async occasion =>
    {
        change(occasion);
        await db.SaveChangesAsync(stop);
        await MoveUp(occasion, isMoreRoom: true, stop);
        return true;
    }, stop);

    async Task MoveUp(Event occasion, bool isMoreRoom, CancellationToken stop)
    {
        if (!occasion.GivesPlaces(clock.UtcNow())) return;

        var free = occasion.Capacity == 0 ? int.MaxValue : occasion.Capacity - await Coming(occasion.Id, stop);
        if (free <= 0) return;

        var waiting = await db.Set<Registration>().Where(r => r.EventId == occasion.Id && r.State == RegistrationState.Waiting).OrderBy(r => r.Turn).ToListAsync(stop);
        // Nobody gets a place in what they may no longer read.
        var readers = (await communities.ReadersAmong(occasion.CommunityId, [.. waiting.Select(r => r.PersonId)], stop)).ToHashSet();
        foreach (var registration in waiting.Where(r => readers.Contains(r.PersonId)).Take(free)) registration.MoveUp(isMoreRoom);
        await db.SaveChangesAsync(stop);
    }

    // Nobody overtakes those who wait.
    async Task<bool> HasRoom(Event occasion, CancellationToken stop) => occasion.Capacity == 0
        || await Coming(occasion.Id, stop) < occasion.Capacity && !await db.Set<Registration>().AnyAsync(r => r.EventId == occasion.Id && r.State == RegistrationState.Waiting, stop);

    Task<int> Coming(string eventId, CancellationToken stop) => db.Set<Registration>().CountAsync(r => r.EventId == eventId && r.State == RegistrationState.Coming, stop);

    async Task<int> NextTurn(string eventId, CancellationToken stop) => (await db.Set<Registration>().Where(r => r.EventId == eventId).MaxAsync(r => (int?)r.Turn, stop) ?? 0) + 1;

    async Task<Registration> Made(string eventId, string personId, CancellationToken stop) =>
        await db.Set<Registration>().SingleOrDefaultAsync(r => r.EventId == eventId && r.PersonId == personId, stop)
        ?? db.Add(new Registration { EventId = eventId, PersonId = personId }).Entity;

    Task<T> Holding<T>(string eventId, Func<Event, Task<T>> work, CancellationToken stop) => db.Write(async () =>
    {
        // Takes the row, so that on PostgreSQL two who want the last place come one after the other; on SQLite the writer lock sees to it.
        await db.Set<Event>().Where(e => e.Id == eventId).ExecuteUpdateAsync(set => set.SetProperty(e => e.Capacity, e => e.Capacity), stop);
        var result = await work(await db.Set<Event>().SingleAsync(e => e.Id == eventId, stop));
        await db.SaveChangesAsync(stop);
        return result;
    }, stop);
}
