using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Pieces;

/// <summary>The communities that somebody belongs to, on their home page; an invitation to look around when there are none.</summary>
public sealed record MyCommunitiesPiece(IReadOnlyList<CommunityView> Communities);

internal sealed class MyCommunities(ICommunities communities, Viewer me) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) =>
        new MyCommunitiesPiece(await communities.SeenBy(me).Where(c => c.IsMember).OrderBy(c => c.Name).ToListAsync(stop));
}
