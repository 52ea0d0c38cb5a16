using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Running;

/// <summary>What the viewer is to a cohort.</summary>
/// <param name="Runs">They set it up and look after it.</param>
/// <param name="Me">Null for somebody who takes no part.</param>
internal sealed record CohortSeat(Cohort Cohort, CohortMember? Me, bool Runs);

/// <summary>Finds the cohort of a community for whoever may see it: those who take part, its trainer, and those who look after the community.</summary>
internal sealed class CohortLookup(AppDb db, Access access, Viewer me)
{
    public Task<Cohort?> Here(string communityId, CancellationToken stop) => db.Set<Cohort>().Of(communityId).FirstOrDefaultAsync(stop);

    public async Task<CohortSeat?> Find(CommunityView community, CancellationToken stop)
    {
        if (!me.IsSignedIn || await Here(community.Id, stop) is not { } cohort) return null;

        var mine = await db.Set<CohortMember>().Present(cohort.Id).SingleOrDefaultAsync(m => m.PersonId == me.Id, stop);
        var runs = await access.Can(CohortsModule.Run, community, stop);
        return mine is not null || runs || community.IsMember && cohort.TrainerId == me.Id ? new(cohort, mine, runs) : null;
    }

    public async Task<Dictionary<string, Face>> Faces(IReadOnlyCollection<string> ids, CancellationToken stop) =>
        await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), stop);
}
