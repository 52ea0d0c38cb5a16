using Activities.Formats;
using Communities;
using Kernel.Pages;
using Kernel.People;

namespace Activities.Pieces;

/// <summary>On the facilitator's page: structured things to begin with the group.</summary>
public sealed record BeginPiece(CommunityView Community, IReadOnlyList<Format> Formats);

internal sealed class BeginHere(FormatShelf shelf, Access access) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => model is CommunityView community && await access.Can(ActivitiesModule.Start, community, stop) && await shelf.On("", stop) is { Count: > 0 } on
        ? new BeginPiece(community, [.. on.Select(f => f.Format)]) : null;
}
