using Communities;
using Kernel.Feeds;
using Kernel.Modules;
using Kernel.Pages;
using Kernel.Settings;
using Microsoft.AspNetCore.Http;

namespace Feeds.Pieces;

/// <param name="Path">The feed's address within the site.</param>
public sealed record FeedLink(string Title, string Path);

public sealed record FeedLinks(IReadOnlyList<FeedLink> Links);

/// <summary>Where a browser or a feed reader finds the site's feeds.</summary>
internal sealed class SiteFeeds(Plugs plugs, Site site) : IZonePiece
{
    public Task<object?> Load(object? model, CancellationToken stop) =>
        Task.FromResult<object?>(new FeedLinks([.. plugs.Of<IFeedSource>().Where(s => s.IsOpen).Select(s => new FeedLink($"{s.Title} on {site.Name}", $"/feeds/{s.Name}"))]));
}

/// <summary>The feeds of an open community, the one of the page first.</summary>
internal sealed class CommunityFeeds(Plugs plugs, IHttpContextAccessor http) : IZonePiece
{
    public Task<object?> Load(object? model, CancellationToken stop) =>
        Task.FromResult<object?>(model is CommunityView { Privacy: CommunityPrivacy.Open } community ? new FeedLinks([.. Of(community)]) : null);

    IEnumerable<FeedLink> Of(CommunityView community)
    {
        var here = http.HttpContext!.Request.Path.Value ?? "";
        foreach (var source in plugs.Of<IFeedSource>())
        {
            var list = $"{community.Path}/{source.Name}";
            if (here == list) yield return new($"{source.Title} in {community.Name}", "/feeds" + list);
            else if (source.HasThreads && here.StartsWith(list + "/", StringComparison.Ordinal)) yield return new("This page", "/feeds" + here);
        }
        yield return new(community.Name, "/feeds" + community.Path);
    }
}
