using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Bench.Site;

/// <summary>The pages that are measured: the first discussion whose page is full of what others wrote, its community, and another discussion there.</summary>
sealed partial record SitePaths(string Community, string Discussion, string WrittenDiscussion)
{
    public static async Task<SitePaths> Find(Visitor visitor, CancellationToken stop)
    {
        SitePaths? first = null;
        foreach (var community in Links(await visitor.Open("/communities", stop), CommunityPath()))
        {
            var discussions = Discussions(await visitor.Open($"{community}/discussions", stop)).ToList();
            if (discussions.Count == 0) continue;

            // Replies are posted to another discussion, so that the one that is read keeps its fifty.
            first ??= new(community, discussions[0], discussions[^1]);
            foreach (var path in discussions)
                if (FiftyReplies.On(await visitor.Open(path, stop))) return new(community, path, discussions.Find(other => other != path) ?? path);
        }
        return first ?? throw new CannotMeasure("/communities lists no community with a discussion that a visitor may see.");
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
