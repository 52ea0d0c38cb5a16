using Communities;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Activities.Running;

/// <summary>Those who could be given a part.</summary>
internal sealed class Candidates(AppDb db, ICommunities communities, TimeProvider clock)
{
    const int Most = 400;

    /// <summary>The members of its community, by name.</summary>
    public async Task<IReadOnlyList<(Candidate Candidate, Face Face)>> For(Activity activity, string role, CancellationToken stop)
    {
        var home = await HomeOf(activity, stop);
        var people = await (from m in communities.Members
                            where m.CommunityId == activity.CommunityId
                            join p in db.Set<Person>() on m.PersonId equals p.Id
                            where p.SuspendedUtc == null
                            orderby p.DisplayName, p.Id
                            select new { p.Id, p.UserName, p.DisplayName, p.Photo, p.Organisation }).Take(Most).ToListAsync(stop);
        var ids = people.Select(p => p.Id).ToList();
        var open = await (from part in db.Set<Participant>()
                          where ids.Contains(part.PersonId) && part.Role == role && part.ReleasedUtc == null && part.ActivityId != activity.Id
                          join a in db.Set<Activity>().Running() on part.ActivityId equals a.Id
                          // A part is finished with its sheet, whatever happens to the activity afterwards.
                          where !db.Set<Sheet>().Any(s => s.ActivityId == a.Id && s.Round == a.Round && s.PersonId == part.PersonId && s.CompletedUtc != null)
                          group part by part.PersonId into mine
                          select new { Id = mine.Key, Count = mine.Count() }).ToDictionaryAsync(m => m.Id, m => m.Count, stop);
        var newcomers = (await communities.NewcomersAmong(activity.CommunityId, ids, clock.UtcNow(), stop)).ToHashSet();
        return [.. people.Select(p => (new Candidate(p.Id, open.GetValueOrDefault(p.Id), IsElsewhere(home, p.Organisation), newcomers.Contains(p.Id)), new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation)))];
    }

    /// <summary>One of them, by user name. Takes the person, so that two activities that want them at once count each other.</summary>
    /// <exception cref="RuleBroken">They do not belong to the community.</exception>
    public async Task<Candidate> Called(string? name, Activity activity, string role, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new RuleBroken("Choose somebody.", "Who");

        await db.Set<Person>().Where(p => p.UserName == name).ExecuteUpdateAsync(set => set.SetProperty(p => p.Photo, p => p.Photo), stop);
        var found = (await For(activity, role, stop)).FirstOrDefault(c => c.Face.Name == name);
        return found.Candidate ?? throw new RuleBroken($"Nobody in this community is called “{name}”. Choose one of its members.", "Who");
    }

    async Task<string> HomeOf(Activity activity, CancellationToken stop) =>
        await db.Set<Person>().Where(p => p.Id == activity.StartedBy).Select(p => p.Organisation).SingleOrDefaultAsync(stop) ?? "";

    static bool IsElsewhere(string home, string organisation) => organisation.Length > 0 && !organisation.Equals(home, StringComparison.OrdinalIgnoreCase);
}
