using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Plugs;

/// <summary>The phases of a cohort, by the clock of each who takes part.</summary>
internal sealed class CohortPhases(AppDb db, Site site, TimeProvider clock) : IPhaseSource
{
    public async Task<IReadOnlyList<CommunityPhase>> Of(string communityId, string personId, CancellationToken stop)
    {
        if (await db.Set<Cohort>().AsNoTracking().Of(communityId).FirstOrDefaultAsync(stop) is not { } cohort) return [];

        var member = await db.Set<CohortMember>().AsNoTracking().Present(cohort.Id).SingleOrDefaultAsync(m => m.PersonId == personId, stop);
        var now = clock.UtcNow();
        return [.. cohort.Format.Phases.Select(p => new CommunityPhase(p.Key, p.Title, member is not null && cohort.DueUtc(p, site.TimeZone, member.ClockUtc) <= now))];
    }
}
