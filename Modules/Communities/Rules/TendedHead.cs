using Kernel.Pages;
using Kernel.People;

namespace Communities.Rules;

/// <summary>The head of a community and the tabs of those who look after it, on pages of modules that know of places alone.</summary>
internal sealed class TendedHead(ICommunities communities, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not IPlace place || await communities.Find(Uri.UnescapeDataString(place.PlacePath.Split('/')[^1]), me, stop) is not { } found) return null;

        return found with { Facilitators = await communities.FacilitatorsOf(found.Id, stop), Parent = await communities.ParentOf(found, me, stop) };
    }
}
