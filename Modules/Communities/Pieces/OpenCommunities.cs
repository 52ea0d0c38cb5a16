using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Pieces;

/// <summary>The communities that a visitor may look into, on the site's home page.</summary>
public sealed record OpenCommunitiesPiece(IReadOnlyList<CommunityView> Communities, int Total);

internal sealed class OpenCommunities(ICommunities communities, Viewer me) : IZonePiece
{
    const int Shown = 6;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        var open = communities.SeenBy(me).Where(c => c.Privacy == CommunityPrivacy.Open);
        var total = await open.CountAsync(stop);
        return total == 0 ? null : new OpenCommunitiesPiece(await open.OrderByDescending(c => c.MemberCount).ThenBy(c => c.Name).Take(Shown).ToListAsync(stop), total);
    }
}
