using System.Text.RegularExpressions;
using Kernel.Data;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Links;

/// <summary>Keeps which texts lead to which pages. Inside the caller's transaction.</summary>
internal sealed partial class LinkTable(AppDb db)
{
    const int Most = 200;

    /// <summary>All links of a page, by address and by title.</summary>
    public Task OfPage(WikiPage page, CancellationToken stop) =>
        Store(LinkSource.Page, page.Id, 0, page.CommunityId, [.. IdsIn(page.Body).Where(id => id != page.Id)], [.. PageLinks.In(page.Body).Select(PageLinks.KeyOf)], stop);

    /// <summary>The links of a post in a discussion. Posts lead to pages by their address.</summary>
    public Task OfPost(string discussionId, int number, string communityId, string source, CancellationToken stop) =>
        Store(LinkSource.Post, discussionId, number, communityId, IdsIn(source), [], stop);

    /// <summary>The ids of the pages whose addresses stand in a text.</summary>
    public static IReadOnlyList<string> IdsIn(string source) =>
        source.Contains("/pages/", StringComparison.Ordinal) ? [.. Place().Matches(source).Select(m => m.Groups[1].Value).Distinct().Take(Most)] : [];

    async Task Store(LinkSource source, string fromId, int number, string communityId, IReadOnlyList<string> ids, IReadOnlyList<string> keys, CancellationToken stop)
    {
        await db.Set<WikiLink>().Where(l => l.FromId == fromId && l.FromNumber == number && l.Source == source).ExecuteDeleteAsync(stop);
        db.AddRange(ids.Select(id => Link(id, "")).Concat(keys.Select(key => Link("", key))));

        WikiLink Link(string toId, string toKey) => new() { CommunityId = communityId, Source = source, FromId = fromId, FromNumber = number, ToId = toId, ToKey = toKey };
    }

    [GeneratedRegex("/communities/[^/\\s()<>\"]+/pages/([0-9a-z]{26})(?![0-9a-z])")]
    private static partial Regex Place();
}
