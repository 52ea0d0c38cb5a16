using Cohorts.Running;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Plugs;

/// <summary>Whoever comes into the community takes part in its cohort, and whoever leaves does so no longer.</summary>
internal sealed class ComingAndGoing(AppDb db, CohortLookup lookup, Enrolment enrolment, TimeProvider clock) : IHandle<MemberJoined>, IHandle<MemberLeft>
{
    public async Task Handle(MemberJoined happened, CancellationToken stop)
    {
        if (await lookup.Here(happened.CommunityId, stop) is not { IsDecided: false } cohort) return;

        await enrolment.Come(cohort, happened.PersonId, stop);
        await db.SaveChangesAsync(stop);
    }

    public async Task Handle(MemberLeft happened, CancellationToken stop)
    {
        foreach (var member in await db.Set<CohortMember>().Where(m => m.PersonId == happened.PersonId && m.LeftUtc == null && db.Set<Cohort>().Any(c => c.Id == m.CohortId && c.CommunityId == happened.CommunityId)).ToListAsync(stop))
            member.Leave(clock.UtcNow());
        await db.SaveChangesAsync(stop);
    }
}
