using Kernel.Pages;
using Kernel.People;

namespace Nudges.Today;

/// <summary>What nudges put into the list of whoever looks after a place.</summary>
public sealed record TodayPiece(string PlacePath, IReadOnlyList<TaskLine> Tasks);

internal sealed class TodayList(Tasks tasks, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) =>
        model is IPlace place && await tasks.Of(me.Id, place.PlaceId, stop) is { Count: > 0 } open ? new TodayPiece(place.PlacePath, open) : null;
}
