using Kernel.Modules;

namespace Kernel.People;

/// <summary>A page that belongs to one place says so to the zones in it.</summary>
public interface IPlace
{
    string PlaceId { get; }

    /// <summary>Its address within the site.</summary>
    string PlacePath { get; }
}

/// <summary>
/// Knows who looks after places and who is new in them, for engines that know of no communities.
/// <example><code>internal sealed class CommunityCare(ICommunities communities) : IPlaceCare</code></example>
/// </summary>
public interface IPlaceCare : ISocket
{
    /// <summary>The place of that name in addresses, as far as the viewer may know of it.</summary>
    Task<CaredPlace?> Find(string slug, Viewer viewer, CancellationToken stop);

    /// <summary>Those of these places that are there, whoever asks.</summary>
    Task<IReadOnlyList<NoticePlace>> Called(IReadOnlyCollection<string> placeIds, CancellationToken stop);

    /// <summary>The places that somebody looks after, by name.</summary>
    Task<IReadOnlyList<NoticePlace>> TendedBy(string personId, CancellationToken stop);

    /// <summary>Ids of those who are new there, the latest first.</summary>
    Task<IReadOnlyList<string>> NewcomersOf(string placeId, DateTime nowUtc, CancellationToken stop);

    /// <summary>When each of these people last came into a place as somebody new; who never did is missing.</summary>
    Task<IReadOnlyDictionary<string, DateTime>> CameUtc(IReadOnlyCollection<string> personIds, CancellationToken stop);
}

/// <param name="IsTended">The viewer looks after it.</param>
public sealed record CaredPlace(NoticePlace Place, bool IsTended);
