using Kernel.Modules;

namespace Kernel.People;

/// <summary>Knows the places in which things happen, such as communities.</summary>
public interface IPlaces : ISocket
{
    /// <summary>Where the person belongs, by name.</summary>
    Task<IReadOnlyList<NoticePlace>> Of(string personId, CancellationToken stop);

    /// <summary>Those of these places that the person may read in now.</summary>
    Task<IReadOnlyCollection<string>> Readable(string personId, IReadOnlyCollection<string> placeIds, CancellationToken stop);
}

/// <param name="Path">Its address within the site.</param>
public sealed record NoticePlace(string Id, string Name, string Path) : IPlace
{
    string IPlace.PlaceId => Id;
    string IPlace.PlacePath => Path;
}
