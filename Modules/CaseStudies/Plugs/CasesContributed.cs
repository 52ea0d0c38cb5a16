using Communities;
using Communities.Contributing;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Case studies as contributions, from the day on which they were first handed in. One that went back to its author as a draft is none.</summary>
internal sealed class CasesContributed(AppDb db) : IContributions, IKnowledge
{
    public async Task<IReadOnlyList<Contribution>> Between(CommunityView community, DateTime fromUtc, DateTime toUtc, CancellationToken stop) =>
        [.. (await HandedIn(community.Id, toUtc).Where(c => (c.SubmittedUtc ?? c.AcceptedUtc) >= fromUtc).Select(c => new { c.Id, c.OwnerId, Utc = c.SubmittedUtc ?? c.AcceptedUtc, c.WordTotal }).ToListAsync(stop))
            .Select(c => new Contribution(ContributionKind.CaseStudy, c.OwnerId, c.Utc!.Value, c.WordTotal) { PlaceId = c.Id, PlaceOwnerId = c.OwnerId })];

    public async Task<IReadOnlyList<Contributed>> Ever(CommunityView community, DateTime toUtc, CancellationToken stop) =>
        await HandedIn(community.Id, toUtc).GroupBy(c => c.OwnerId).Select(g => new Contributed(g.Key, g.Min(c => (c.SubmittedUtc ?? c.AcceptedUtc)!.Value), g.Count(), g.Sum(c => (long)c.WordTotal))).ToListAsync(stop);

    public async Task<KnowledgeCount> In(CommunityView community, DateTime freshSinceUtc, CancellationToken stop)
    {
        var counts = await db.Set<CaseStudy>().Current().In(community.Id).GroupBy(c => c.AcceptedUtc >= freshSinceUtc || c.Standing != CaseStanding.DueForReview && c.ReviewDueUtc != null)
            .Select(g => new { IsFresh = g.Key, Count = g.Count() }).ToListAsync(stop);
        return new("case study", "case studies", counts.Sum(c => c.Count), counts.Where(c => c.IsFresh).Sum(c => c.Count));
    }

    // Those that came accepted from elsewhere were handed in there.
    IQueryable<CaseStudy> HandedIn(string communityId, DateTime toUtc) => db.Set<CaseStudy>().In(communityId)
        .Where(c => (c.State == ContentState.Draft || c.State == ContentState.Published) && c.Standing != CaseStanding.Draft && (c.SubmittedUtc ?? c.AcceptedUtc) < toUtc);
}
