using Kernel.Modules;

namespace Kernel.Feeds;

/// <summary>One thing that a feed tells.</summary>
/// <param name="Id">Never changes: readers know the entry by it. A kind and an id, such as <c>discussion/4…</c>.</param>
/// <param name="Path">Its address within the site.</param>
/// <param name="Html">Clean HTML.</param>
public sealed record FeedEntry(string Id, string Title, string Path, string Author, string Html, DateTime PublishedUtc, DateTime UpdatedUtc);

/// <summary>What was said in one thing, as a feed of its own.</summary>
/// <param name="Path">The address within the site of what the feed follows.</param>
public sealed record FeedThread(string Title, string Path, IReadOnlyList<FeedEntry> Entries);

/// <summary>
/// Offers what every visitor may read to feeds, the most recently updated first. Who asks is never looked at.
/// <example><code>internal sealed class EventFeed(AppDb db, ICommunities communities) : IFeedSource</code></example>
/// </summary>
public interface IFeedSource : ISocket
{
    /// <summary>As in addresses: <c>discussions</c>.</summary>
    string Name { get; }

    /// <summary>As in a feed's title: “Discussions”.</summary>
    string Title { get; }

    /// <summary>Does this site have such things at all? Otherwise the feed is neither offered nor there.</summary>
    bool IsOpen => true;

    /// <param name="communityId">Null for the whole site.</param>
    Task<IReadOnlyList<FeedEntry>> Newest(string? communityId, int take, CancellationToken stop);

    /// <summary>Has each of them a feed of its own, which <see cref="Within"/> gives?</summary>
    bool HasThreads => false;

    /// <summary>What was said in one of them, the newest first; null where there is no such thing or it has no feed.</summary>
    Task<FeedThread?> Within(string communityId, string id, int take, CancellationToken stop) => Task.FromResult<FeedThread?>(null);
}
