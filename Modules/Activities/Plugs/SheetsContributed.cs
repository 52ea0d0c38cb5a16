using Communities;
using Communities.Contributing;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities.Plugs;

/// <summary>Finished sheets as contributions: reviews of what somebody wrote, and what a group looked back at.</summary>
internal sealed class SheetsContributed(AppDb db) : IContributions
{
    public async Task<IReadOnlyList<Contribution>> Between(CommunityView community, DateTime fromUtc, DateTime toUtc, CancellationToken stop)
    {
        var sheets = await (from a in db.Set<Activity>()
                            where a.CommunityId == community.Id
                            join s in db.Set<Sheet>() on a.Id equals s.ActivityId
                            where s.CompletedUtc >= fromUtc && s.CompletedUtc < toUtc
                            select new { a.Id, a.SubjectId, a.StartedBy, s.PersonId, s.CompletedUtc, s.Words }).ToListAsync(stop);
        return [.. sheets.Select(s => s.SubjectId.Length > 0
            ? new Contribution(ContributionKind.Review, s.PersonId, s.CompletedUtc!.Value, s.Words) { PlaceId = s.SubjectId, PlaceOwnerId = s.StartedBy, AnsweredId = s.StartedBy }
            : new Contribution(ContributionKind.Reflection, s.PersonId, s.CompletedUtc!.Value, s.Words) { PlaceId = s.Id, PlaceOwnerId = s.StartedBy })];
    }

    public async Task<IReadOnlyList<Contributed>> Ever(CommunityView community, DateTime toUtc, CancellationToken stop) =>
        await (from a in db.Set<Activity>()
               where a.CommunityId == community.Id
               join s in db.Set<Sheet>() on a.Id equals s.ActivityId
               where s.CompletedUtc < toUtc
               group s by s.PersonId into g
               select new Contributed(g.Key, g.Min(s => s.CompletedUtc!.Value), g.Count(), g.Sum(s => (long)s.Words))).ToListAsync(stop);
}
