using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Post;

/// <summary>Ends a connection on this side, with everything that was shared over it. Saved by the caller.</summary>
internal sealed class Ending(AppDb db, Arriving arriving, TimeProvider clock)
{
    /// <param name="tells">The other site has still to hear of it.</param>
    public async Task End(Connection over, string because, bool tells, CancellationToken stop)
    {
        var now = clock.UtcNow();
        over.End(because, tells, now);
        foreach (var entry in await db.Set<InboxEntry>().Where(e => e.ConnectionId == over.Id && e.Standing != ShareStanding.Gone).ToListAsync(stop)) await arriving.Remove(entry, stop);
        foreach (var request in await db.Set<ShareRequest>().Where(r => r.ConnectionId == over.Id && r.State == RequestState.Open).ToListAsync(stop)) request.CallOff(because, now);
        foreach (var share in await db.Set<OutwardShare>().Where(s => s.ConnectionId == over.Id && s.IsWanted).ToListAsync(stop))
        {
            share.TakeBack(because, "", now);
            // Nothing is left there to be taken away.
            if (!tells) share.Gone(null, now);
        }
    }
}
