using Communities;
using Kernel.Data;
using Kernel.Feeds;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>The case studies of open communities that hold, as every visitor may read them.</summary>
internal sealed class CaseFeed(AppDb db, ICommunities communities) : IFeedSource
{
    public string Name => "case-studies";
    public string Title => "Case studies";

    public async Task<IReadOnlyList<FeedEntry>> Newest(string? communityId, int take, CancellationToken stop)
    {
        var open = communities.SeenBy(new Viewer());
        var found = await (from s in db.Set<CaseStudy>().Current()
                           where (communityId == null || s.CommunityId == communityId) && open.Any(c => c.Id == s.CommunityId)
                           join c in db.Set<Community>() on s.CommunityId equals c.Id
                           join p in db.Set<Person>() on s.OwnerId equals p.Id into authors from p in authors.DefaultIfEmpty()
                           orderby s.ModifiedUtc descending, s.Id descending
                           select new { s.Id, s.DisplayText, s.Html, s.CreatedUtc, s.PublishedUtc, s.ModifiedUtc, c.Slug, Author = p.DisplayName }).Take(take).ToListAsync(stop);
        return [.. found.Select(f => new FeedEntry(
            "case-study/" + f.Id, f.DisplayText, CaseStudy.PathOf(new CommunityView { Slug = f.Slug }.Path, f.Id), f.Author ?? Face.Gone.DisplayName,
            CaseText.Read(f.Html).GetValueOrDefault(CaseStudy.SummaryKey, ""), f.PublishedUtc ?? f.CreatedUtc, f.ModifiedUtc))];
    }
}
