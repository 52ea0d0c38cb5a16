using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Case studies that were handed in where the reader looks after them, and wait for reviewers.</summary>
internal sealed class CasesToReview(AppDb db, ICommunities communities, Viewer me) : IDigestSection
{
    const int Looked = 20;

    public int Order => 12;

    public bool WaitsForReader => true;

    public async Task<DigestSection?> For(DigestReader reader, CancellationToken stop)
    {
        var rows = await (
            from s in db.Set<CaseStudy>().Handed()
            where s.Standing == CaseStanding.Submitted && !s.AuthorIds.Contains(reader.PersonId) && !reader.Muted.Contains(s.CommunityId)
            join c in communities.ReadBy(me) on s.CommunityId equals c.Id
            where c.IsFacilitator
            orderby s.SubmittedUtc, s.Id
            select new { s.Id, s.DisplayText, c.Slug, c.Name }).Take(Looked).ToListAsync(stop);

        return rows.Count == 0 ? null : new("Case studies that wait for reviewers", "Two colleagues who read it are enough. One may be new.",
            [.. rows.Select(r => new DigestItem(r.DisplayText, CaseStudy.PathOf(new CommunityView { Slug = r.Slug }.Path, r.Id), $"Handed in at {r.Name}"))]);
    }
}

/// <summary>What was published in the reader's communities while they were away.</summary>
internal sealed class NewCases(AppDb db, ICommunities communities, Viewer me) : IDigestSection
{
    const int Looked = 20;

    public int Order => 35;

    public async Task<DigestSection?> For(DigestReader reader, CancellationToken stop)
    {
        var rows = await (
            from s in db.Set<CaseStudy>().Current()
            where s.PublishedUtc > reader.SinceUtc && !s.AuthorIds.Contains(reader.PersonId) && !reader.Muted.Contains(s.CommunityId)
            join c in communities.ReadBy(me) on s.CommunityId equals c.Id
            where c.IsMember
            orderby s.PublishedUtc descending, s.Id
            select new { s.Id, s.DisplayText, c.Slug, c.Name }).Take(Looked).ToListAsync(stop);

        return rows.Count == 0 ? null : new("New case studies", "Would it work for you? Say so beside it.",
            [.. rows.Select(r => new DigestItem(r.DisplayText, CaseStudy.PathOf(new CommunityView { Slug = r.Slug }.Path, r.Id), $"In {r.Name}"))]);
    }
}
