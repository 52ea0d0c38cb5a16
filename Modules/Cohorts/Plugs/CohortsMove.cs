using Communities;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Plugs;

/// <summary>A cohort goes along when its community goes up in another one: that is how it goes on, then.</summary>
internal sealed class CohortsMove(AppDb db, TimeProvider clock) : IMovesWithCommunity
{
    public async Task<string?> Tell(string communityId, CancellationToken stop) =>
        await db.Set<Cohort>().CountAsync(c => c.CommunityId == communityId, stop) is > 0 and var count ? Kernel.Pages.Plural.Of(count, "cohort", "cohorts") : null;

    public async Task Move(CommunityView from, CommunityView into, CancellationToken stop)
    {
        foreach (var moved in await db.Set<Cohort>().Where(c => c.CommunityId == from.Id).ToListAsync(stop)) moved.MoveTo(into.Id, clock.UtcNow());
        await db.SaveChangesAsync(stop);
    }
}
