using Communities;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Pieces;

/// <param name="Count">How many can be read.</param>
public sealed record CasesTabPiece(CommunityView Community, int Count);

internal sealed class CasesTab(AppDb db) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) => model is CommunityView community
        ? new CasesTabPiece(community, await db.Set<CaseStudy>().Current().In(community.Id).CountAsync(stop)) : null;
}
