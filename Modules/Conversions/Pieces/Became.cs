using Communities.Products;
using Conversions.Lineage;
using Conversions.Turning;
using Kernel.Pages;
using Kernel.People;

namespace Conversions.Pieces;

/// <summary>What the conversation became.</summary>
public sealed record BecamePiece(IReadOnlyList<BecameLine> Lines);

internal sealed class Became(LineageQuery lineage, Kept kept) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not ConversationPlace place) return null;

        // The same for everybody who may read here; every change of the site is seen at once.
        var piece = await kept.Of($"became/{place.Kind}/{place.Id}", async () => new BecamePiece(await lineage.Became(place.Community, place.Kind, place.Id, stop)), p => 200 + p.Lines.Count * 400);
        return piece.Lines.Count == 0 ? null : piece;
    }
}

/// <summary>The way to turn the conversation into something.</summary>
public sealed record TurnIntoPiece(string Path);

internal sealed class TurnInto(Talk talk, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) =>
        me.IsSignedIn && model is ConversationPlace { Community.IsMember: true } place && (await talk.Makers(place.Community, stop)).Count > 0 ? new TurnIntoPiece(place.Path + "/conversion") : null;
}
