using Communities;
using Kernel.Pages;
using Kernel.People;
using People.Help;

namespace People.Pieces;

/// <summary>On a community's home: to whom one can turn here.</summary>
public sealed record TurnToView(CommunityView Community, IReadOnlyList<Rung> Rungs, int Days);

internal sealed class TurnToPiece(Ladder ladder, HelpDesk desk, Viewer me) : IZonePiece
{
    const int Shown = 3;

    public async Task<object?> Load(object? model, CancellationToken stop) => !me.IsSignedIn || model is not CommunityView community ? null
        : await ladder.For(community.Id, "", "", stop) is { Count: > 0 } rungs ? new TurnToView(community, [.. rungs.Take(Shown)], desk.Days) : null;
}
