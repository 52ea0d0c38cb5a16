using Communities;
using Communities.Contributing;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Plugs;

/// <summary>Edits of pages as contributions: what one person did to one page in a day is one, if it changed enough. To bring an old version back adds nothing.</summary>
internal sealed class PagesContributed(AppDb db, Site site) : IContributions, IKnowledge
{
    const int FewestWords = 20;

    public async Task<IReadOnlyList<Contribution>> Between(CommunityView community, DateTime fromUtc, DateTime toUtc, CancellationToken stop)
    {
        // A day that began before may go on: its edits are one, and stand where the first stands.
        var edits = await Edits(community.Id, fromUtc.AddDays(-1), toUtc, stop);
        return [.. edits.Where(c => c.Utc >= fromUtc)];
    }

    public async Task<IReadOnlyList<Contributed>> Ever(CommunityView community, DateTime toUtc, CancellationToken stop) =>
        [.. (await Edits(community.Id, DateTime.UnixEpoch, toUtc, stop)).GroupBy(c => c.PersonId).Select(g => new Contributed(g.Key, g.Min(c => c.Utc), g.Count(), g.Sum(c => (long)c.Words)))];

    public async Task<KnowledgeCount> In(CommunityView community, DateTime freshSinceUtc, CancellationToken stop)
    {
        var counts = await db.Set<WikiPage>().Published().In(community.Id).Where(p => p.Standing != PageStanding.Obsolete)
            .GroupBy(p => p.ChangedUtc >= freshSinceUtc || p.Standing == PageStanding.Verified && p.StandingUtc >= freshSinceUtc).Select(g => new { IsFresh = g.Key, Count = g.Count() }).ToListAsync(stop);
        return new("wiki page", "wiki pages", counts.Sum(c => c.Count), counts.Where(c => c.IsFresh).Sum(c => c.Count));
    }

    async Task<IEnumerable<Contribution>> Edits(string communityId, DateTime fromUtc, DateTime toUtc, CancellationToken stop)
    {
        var versions = await (from p in db.Set<WikiPage>().Published().In(communityId)
                              join v in db.Set<WikiVersion>() on p.Id equals v.PageId
                              where v.Utc >= fromUtc && v.Utc < toUtc && v.Restores == null
                              select new { v.PageId, v.AuthorId, v.Utc, v.Words, v.WordsAdded, v.WordsRemoved, p.OwnerId }).ToListAsync(stop);
        return versions.GroupBy(v => (v.PageId, v.AuthorId, Day: DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(v.Utc, site.TimeZone))))
            .Where(day => day.Sum(v => Math.Max(v.WordsAdded, v.WordsRemoved)) >= FewestWords)
            .Select(day => new Contribution(ContributionKind.WikiEdit, day.Key.AuthorId, day.Min(v => v.Utc), day.Sum(v => v.Words)) { PlaceId = day.Key.PageId, PlaceOwnerId = day.First().OwnerId });
    }
}
