using Communities;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Events.Plugs;

/// <summary>An event as notices speak of it.</summary>
/// <param name="Path">Its address within the site.</param>
internal sealed record Told(Event Event, string Path)
{
    public string Title => Event.DisplayText;

    public static string Key(string eventId, string about) => $"event:{eventId}:{about}";

    /// <summary>Null when it is gone meanwhile.</summary>
    public static async Task<Told?> Of(AppDb db, ICommunities communities, string eventId, CancellationToken stop)
    {
        var found = await db.Set<Event>().Published().AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, stop);
        return found is not null && await communities.PathOf(found.CommunityId, stop) is { } place ? new(found, Event.PathOf(place, eventId)) : null;
    }

    /// <summary>Those who registered in one of these ways and may still read there.</summary>
    public async Task<IReadOnlyList<string>> Registered(AppDb db, ICommunities communities, RegistrationState[] states, CancellationToken stop) =>
        await communities.ReadersAmong(Event.CommunityId, await db.Set<Registration>().Where(r => r.EventId == Event.Id && states.Contains(r.State)).Select(r => r.PersonId).ToListAsync(stop), stop);

    public Task<IReadOnlyList<string>> Hosts(ICommunities communities, CancellationToken stop) => communities.ReadersAmong(Event.CommunityId, Event.HostIds, stop);
}
