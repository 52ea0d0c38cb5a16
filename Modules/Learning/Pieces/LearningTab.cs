using Communities;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Learning.Pieces;

/// <param name="Count">How many pages can be read.</param>
public sealed record LearningTabPiece(CommunityView Community, int Count);

internal sealed class LearningTab(AppDb db) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => model is CommunityView community
        ? new LearningTabPiece(community, await db.Set<LearningPage>().In(community.Id).Published().CountAsync(stop)) : null;
}
