using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Learning.Enrolments;

/// <summary>Puts people on a path.</summary>
internal sealed class Enrolling(AppDb db, ICommunities communities, TimeProvider clock)
{
    /// <summary>Of one form: more are enrolled with “everybody”.</summary>
    public const int MostNames = 500;

    // So that one save stays small.
    const int AtOnce = 500;

    /// <summary>Enrols members by their user names or addresses. Nobody is enrolled if one of them is no member.</summary>
    /// <returns>How many were not enrolled before.</returns>
    /// <exception cref="RuleBroken">Somebody is not known here; the sentence names them.</exception>
    public async Task<int> Names(CommunityView community, LearningPath path, string? typed, string byId, CancellationToken stop)
    {
        var names = (typed ?? "").Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => n.TrimStart('@')).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 0) throw new RuleBroken("Say whom: a user name or an address on each line.", "People");
        if (names.Count > MostNames) throw new RuleBroken($"Enrol up to {MostNames} people at once, or everybody.", "People");

        var upper = names.Select(n => n.ToUpperInvariant()).ToList();
        var members = communities.Members.Where(m => m.CommunityId == community.Id).Select(m => m.PersonId);
        var found = await db.Set<Person>().Where(p => members.Contains(p.Id) && (upper.Contains(p.NormalizedUserName!) || upper.Contains(p.NormalizedEmail!))).Select(p => new { p.Id, p.NormalizedUserName, p.NormalizedEmail }).ToListAsync(stop);
        var strangers = names.Where(n => found.All(f => f.NormalizedUserName != n.ToUpperInvariant() && f.NormalizedEmail != n.ToUpperInvariant())).ToList();
        if (strangers.Count > 0) throw new RuleBroken($"No member of this community is called {Kernel.Pages.Listed.Or(strangers.Take(5).Select(s => $"“{s}”"))}. Nobody was enrolled.", "People");

        return await Enrol(path, [.. found.Select(f => f.Id)], byId, stop);
    }

    public async Task<int> Everybody(CommunityView community, LearningPath path, string byId, CancellationToken stop) =>
        await Enrol(path, await communities.Members.Where(m => m.CommunityId == community.Id).Select(m => m.PersonId).ToListAsync(stop), byId, stop);

    async Task<int> Enrol(LearningPath path, IReadOnlyList<string> people, string byId, CancellationToken stop)
    {
        var enrolled = 0;
        foreach (var some in people.Chunk(AtOnce))
        {
            var there = await db.Set<PathProgress>().Where(p => p.PathId == path.Id && some.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, stop);
            foreach (var person in some)
            {
                var row = there.GetValueOrDefault(person) ?? db.Add(new PathProgress { PathId = path.Id, PersonId = person }).Entity;
                if (row.EnrolledUtc is null) enrolled++;
                row.Enrol(path, byId, clock.UtcNow());
            }
            await db.SaveChangesAsync(stop);
        }
        return enrolled;
    }
}
