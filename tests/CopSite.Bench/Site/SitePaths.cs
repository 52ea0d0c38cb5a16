using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Bench.Site;

/// <summary>The pages that are measured: the first community that a visitor sees and its first two discussions.</summary>
sealed partial record SitePaths(string Community, string Discussion, string WrittenDiscussion)
{
    public static async Task<SitePaths> Find(Visitor visitor, CancellationToken stop)
    {
        var community = Links(await visitor.Open("/communities", stop), CommunityPath()).FirstOrDefault()
            ?? throw new CannotMeasure("/communities lists no community that a visitor may see.");
        var discussions = Discussions(await visitor.Open(community, stop)).ToList();
        if (discussions.Count == 0) discussions = [.. Discussions(await visitor.Open($"{community}/discussions", stop))];
        if (discussions.Count == 0) throw new CannotMeasure($"{community} lists no discussion that a visitor may see.");

        // Replies are posted to another discussion, so that the one that is read keeps its fifty.
        return new(community, discussions[0], discussions[^1]);
    }

    public static IEnumerable<string> Discussions(IHtmlDocument page) => Links(page, DiscussionPath());

    static IEnumerable<string> Links(IHtmlDocument page, Regex shape) =>
        page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#', '?')[0]).Where(path => shape.IsMatch(path)).Distinct();

    [GeneratedRegex("^/communities/(?!new$)[^/]+$")]
    private static partial Regex CommunityPath();

    // Ids are 26 characters, so "new" and other words below /discussions are not taken for one.
    [GeneratedRegex("^/communities/[^/]+/discussions/[0-9a-z]{26}$")]
    private static partial Regex DiscussionPath();
}
