using Communities;
using Communities.Posts;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Wiki.Shared;

namespace Wiki.Links;

/// <summary>Where readers come from to a page.</summary>
internal sealed class LinkQuery(AppDb db, Kernel.Modules.Plugs plugs)
{
    const int MostPosts = 100;

    /// <summary>Pages of its community whose words lead to it, by its address or by any title that it has or had.</summary>
    public async Task<IReadOnlyList<PageLine>> Pages(CommunityView community, string id, CancellationToken stop)
    {
        var here = Leading(community, id).Where(l => l.Source == LinkSource.Page);
        return [.. (await db.Set<WikiPage>().Published().In(community.Id).Where(p => p.Id != id && here.Any(l => l.FromId == p.Id)).OrderBy(p => p.FoldedTitle).Select(p => new { p.Id, p.DisplayText }).ToListAsync(stop))
            .Select(p => new PageLine(WikiPage.PathOf(community.Path, p.Id), p.DisplayText))];
    }

    /// <summary>Posts in its community that lead to it now, the latest first.</summary>
    public async Task<IReadOnlyList<PageLine>> Posts(CommunityView community, string id, CancellationToken stop)
    {
        var places = await Leading(community, id).Where(l => l.Source == LinkSource.Post).OrderByDescending(l => l.Id).Select(l => new { l.FromId, l.FromNumber }).Take(MostPosts).ToListAsync(stop);
        if (places.Count == 0 || plugs.Of<IPosts>().FirstOrDefault(p => p.Kind == PostLinks.Kind) is not { } posts) return [];

        var lines = new List<PageLine>();
        foreach (var place in places)
            if (await posts.Find(place.FromId, place.FromNumber, stop) is { IsHidden: false } post && post.CommunityId == community.Id && LinkTable.IdsIn(post.Body).Contains(id))
                lines.Add(new(post.Path, char.ToUpperInvariant(post.Name[0]) + post.Name[1..]));
        return lines;
    }

    IQueryable<WikiLink> Leading(CommunityView community, string id) => db.Set<WikiLink>().Where(l => l.CommunityId == community.Id
        && (l.ToId == id || l.ToKey != "" && db.Set<WikiName>().Any(n => n.CommunityId == community.Id && n.PageId == id && n.Key == l.ToKey)));
}
