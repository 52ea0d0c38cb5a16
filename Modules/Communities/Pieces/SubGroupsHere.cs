using Kernel.Pages;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Communities.Pieces;

/// <summary>The sub-groups of a community, beside its home.</summary>
public sealed record SubGroupsPiece(CommunityView Community, IReadOnlyList<CommunityView> Groups);

internal sealed class SubGroupsHere(ICommunities communities, Viewer me) : IZonePiece
{
    const int Shown = 8;

    public async Task<object?> Load(object? model, CancellationToken stop)
    {
        if (model is not CommunityView { ParentId.Length: 0 } community) return null;

        var groups = await communities.SeenBy(me).Where(c => c.ParentId == community.Id).OrderBy(c => c.Name).Take(Shown).ToListAsync(stop);
        return groups.Count == 0 ? null : new SubGroupsPiece(community, groups);
    }
}
