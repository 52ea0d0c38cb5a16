using Communities;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace Wiki.Pieces;

/// <param name="Count">How many pages there are.</param>
public sealed record WikiTabPiece(CommunityView Community, int Count);

internal sealed class WikiTab(AppDb db) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => model is CommunityView community
        ? new WikiTabPiece(community, await db.Set<WikiPage>().Published().In(community.Id).CountAsync(stop)) : null;
}
