using Communities;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Activities.Pieces;

/// <param name="Count">How many that everybody sees go on now.</param>
public sealed record ActivitiesTabPiece(CommunityView Community, int Count);

// For members: visitors meet what came of it.
internal sealed class ActivitiesTab(AppDb db) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => model is CommunityView community && (community.IsMember || community.SeesAll)
        ? new ActivitiesTabPiece(community, await db.Set<Activity>().CountAsync(a => a.CommunityId == community.Id && a.SubjectId == "" && a.ClosedUtc == null, stop)) : null;
}
