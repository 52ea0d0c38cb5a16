using Kernel;
using Kernel.Data;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Communities.Guests;

/// <summary>Guests leave after their last day.</summary>
internal sealed class GuestStaysEnd(AppDb db, Roll roll, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        foreach (var stay in await db.Set<Membership>().Present().Where(m => m.UntilUtc != null && m.UntilUtc <= now).Select(m => new { m.CommunityId, m.PersonId }).ToListAsync(stop))
            await roll.End(stay.CommunityId, stay.PersonId, stop);
    }
}
