using Communities;
using Events.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Pieces;

/// <summary>What comes next for me: in my communities, and what I registered for elsewhere.</summary>
internal sealed class MyEvents(AppDb db, ICommunities communities, EventRows rows, Viewer me, TimeProvider clock) : IZonePiece
{
    const int Shown = 4;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!me.IsSignedIn) return null;

        var mine = db.Set<Registration>().Where(r => r.PersonId == me.Id);
        var next = db.Set<Event>().Published().Upcoming(clock.UtcNow())
            .Where(e => !mine.Any(r => r.EventId == e.Id && r.State == RegistrationState.NotComing)
                && communities.ReadBy(me).Any(c => c.Id == e.CommunityId && (c.IsMember || mine.Any(r => r.EventId == e.Id))));
        var list = await rows.Read(next.OrderBy(e => e.StartUtc).ThenBy(e => e.Id).Take(Shown), stop);
        return list.Count == 0 ? null : new EventList(list, NamesCommunities: true);
    }
}
