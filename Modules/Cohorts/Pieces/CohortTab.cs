using Cohorts.Running;
using Communities;
using Kernel.Pages;

namespace Cohorts.Pieces;

public sealed record CohortTabPiece(CommunityView Community);

// For those who take part and those who look after it. Other communities are spared the question.
internal sealed class CohortTab(CohortLookup lookup) : IZonePiece
{
    public async Task<object?> Load(object? model, CancellationToken stop) =>
        model is CommunityView { Kind: CommunityKind.Cohort } community && (community.IsMember || community.SeesAll) && await lookup.Find(community, stop) is not null ? new CohortTabPiece(community) : null;
}
