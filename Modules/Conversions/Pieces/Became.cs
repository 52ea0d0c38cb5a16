using Communities;
using Communities.Products;
using Conversions.Lineage;
using Conversions.Turning;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Pieces;

/// <summary>What the conversation became.</summary>
public sealed record BecamePiece(IReadOnlyList<BecameLine> Lines);

internal sealed class Became(LineageQuery lineage, ICommunities communities, Viewer me, Kept kept) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not ConversationPlace place) return null;

        // The same for everybody who may read here; every change of the site is seen at once.
        var piece = await kept.Of($"became/{place.Kind}/{place.Id}", async () => new BecamePiece(await lineage.Became(place.Community, place.Kind, place.Id, stop)), p => 200 + p.Lines.Count * 400);
        if (piece.Lines.Count == 0) return null;

        // What stands in another community is shown to those who may read it there.
        var elsewhere = piece.Lines.Select(l => l.CommunityId).Where(id => id != place.Community.Id).Distinct().ToList();
        if (elsewhere.Count == 0) return piece;

        var read = await communities.ReadBy(me).Where(c => elsewhere.Contains(c.Id)).Select(c => c.Id).ToListAsync(stop);
        var lines = piece.Lines.Where(l => l.CommunityId == place.Community.Id || read.Contains(l.CommunityId)).ToList();
        return lines.Count == 0 ? null : new BecamePiece(lines);
    }
}

/// <summary>The way to turn the conversation into something.</summary>
public sealed record TurnIntoPiece(string Path);

internal sealed class TurnInto(Talk talk, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) =>
        me.IsSignedIn && model is ConversationPlace { Community.IsMember: true } place && ((await talk.Makers(place.Community, stop)).Count > 0 || (await talk.Places(place.Community, stop)).Count > 0) ? new TurnIntoPiece(place.Path + "/conversion") : null;
}
