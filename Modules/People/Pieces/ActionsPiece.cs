using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;
using People.Boundaries;

namespace People.Pieces;

/// <summary>What the viewer can do about somebody whose profile they see.</summary>
/// <param name="Facilitated">Communities in which the viewer may introduce them to others.</param>
/// <param name="CanAsk">They share a community with a facilitator who could introduce the two.</param>
public sealed record ActionsView(Face Face, bool IsMuted, bool IsBlocked, bool CanAsk, IReadOnlyList<CommunityView> Facilitated);

internal sealed class ActionsPiece(BoundaryBook book, ICommunities communities, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (!me.IsSignedIn || model is not Face face || await book.Called(face.Name, stop) is not { } other || other.Id == me.Id) return null;

        var boundary = await book.Of(other.Id, stop);
        var shared = await communities.SeenBy(me).Where(c => c.IsMember && communities.Members.Any(m => m.CommunityId == c.Id && m.PersonId == other.Id)).OrderBy(c => c.Name).ToListAsync(stop);
        return new ActionsView(face, boundary is { IsBlock: false }, boundary is { IsBlock: true }, shared.Exists(c => !c.IsFacilitator), [.. shared.Where(c => c.IsFacilitator)]);
    }
}
