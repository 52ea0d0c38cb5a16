using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Cohorts.Running;

/// <summary>Who takes part: everybody who belongs to the community, but its trainer and those who facilitate it. The caller saves.</summary>
internal sealed class Enrolment(AppDb db, ICommunities communities, Site site, TimeProvider clock)
{
    /// <summary>Everybody who is there when a cohort is set up.</summary>
    public async Task All(Cohort cohort, CancellationToken stop)
    {
        var present = await communities.Members.Where(m => m.CommunityId == cohort.CommunityId && !m.IsFacilitator && m.PersonId != cohort.TrainerId).Select(m => m.PersonId).ToListAsync(stop);
        foreach (var person in present) db.Add(new CohortMember { CohortId = cohort.Id, PersonId = person, JoinedUtc = clock.UtcNow(), ClockUtc = cohort.ClockFor(clock.UtcNow(), site.TimeZone) });
    }

    public async Task Come(Cohort cohort, string personId, CancellationToken stop)
    {
        if (cohort.TrainerId == personId) return;
        if (await db.Set<CohortMember>().SingleOrDefaultAsync(m => m.CohortId == cohort.Id && m.PersonId == personId, stop) is { } known)
        {
            known.ComeBack();
            return;
        }
        // Who comes to facilitate takes no part.
        if (await communities.Members.AnyAsync(m => m.CommunityId == cohort.CommunityId && m.PersonId == personId && m.IsFacilitator, stop)) return;

        var now = clock.UtcNow();
        var member = db.Add(new CohortMember { CohortId = cohort.Id, PersonId = personId, JoinedUtc = now, ClockUtc = cohort.ClockFor(now, site.TimeZone) }).Entity;
        if (cohort.GroupedUtc is not null) await Seat(cohort, member, stop);
    }

    // Whoever comes when groups are made joins the smallest, and the pair that is nearest to being one.
    async Task Seat(Cohort cohort, CohortMember member, CancellationToken stop)
    {
        var others = await db.Set<CohortMember>().Present(cohort.Id).Where(m => m.PersonId != member.PersonId).ToListAsync(stop);
        member.Group = others.Where(o => o.Group > 0).GroupBy(o => o.Group).OrderBy(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? 1;
        member.PairUp(others.Where(o => o.Pair > 0).GroupBy(o => o.Pair).OrderBy(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? 1);
    }

    /// <summary>Makes groups and pairs of everybody who takes part.</summary>
    public async Task Group(Cohort cohort, CancellationToken stop)
    {
        var members = await db.Set<CohortMember>().Present(cohort.Id).ToListAsync(stop);
        var seats = await Seats(members, stop);
        foreach (var (group, at) in Pairing.Groups(seats, cohort.GroupsOf).Select((g, at) => (g, at + 1)))
            foreach (var member in members.Where(m => group.Contains(m.PersonId))) member.Group = at;
        PairUp(members, seats);
        cohort.Grouped(clock.UtcNow());
    }

    /// <summary>Everybody gets another buddy.</summary>
    public async Task Swap(Cohort cohort, CancellationToken stop)
    {
        var members = await db.Set<CohortMember>().Present(cohort.Id).ToListAsync(stop);
        PairUp(members, await Seats(members, stop));
        cohort.BuddiesSwapped(clock.UtcNow());
    }

    static void PairUp(List<CohortMember> members, IReadOnlyList<Seat> seats)
    {
        foreach (var (pair, at) in Pairing.Pairs(seats).Select((p, at) => (p, at + 1)))
            foreach (var member in members.Where(m => pair.Contains(m.PersonId))) member.PairUp(at);
    }

    async Task<IReadOnlyList<Seat>> Seats(List<CohortMember> members, CancellationToken stop)
    {
        var ids = members.Select(m => m.PersonId).ToList();
        var from = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Organisation, stop);
        return [.. members.Select(m => new Seat(m.PersonId, from.GetValueOrDefault(m.PersonId, ""), m.Pair))];
    }
}
