using Communities;
using Events.Calendars;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Events.Plugs;

/// <summary>Events go along when their community goes up in another one, and so do calendars that follow it.</summary>
internal sealed class EventsMove(AppDb db) : IMovesWithCommunity
{
    public async Task<string?> Tell(string communityId, CancellationToken stop) =>
        await db.Set<Event>().Published().CountAsync(e => e.CommunityId == communityId, stop) is > 0 and var count ? Plural.Of(count, "event", "events") : null;

    public async Task Move(CommunityView from, CommunityView into, CancellationToken stop)
    {
        foreach (var moved in await db.Set<Event>().Where(e => e.CommunityId == from.Id).ToListAsync(stop))
            (moved.CommunityId, moved.Path) = (into.Id, $"communities/{into.Slug}/events/{moved.Id}");
        await db.SaveChangesAsync(stop);
        await db.Set<CalendarLink>().Where(l => l.CommunityId == from.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.CommunityId, into.Id), stop);
    }
}
