using Communities;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Pieces;

public sealed record TabPiece(CommunityView Community, int Count);

internal sealed class DiscussionsTab(AppDb db) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => model is CommunityView community
        ? new TabPiece(community, await db.Set<Discussion>().Published().In(community.Id).CountAsync(stop)) : null;
}
