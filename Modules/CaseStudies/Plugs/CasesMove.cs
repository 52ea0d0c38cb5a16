using Communities;
using Kernel.Data;
using Kernel.Pages;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Plugs;

/// <summary>Case studies go along when their community goes up in another one.</summary>
internal sealed class CasesMove(AppDb db) : IMovesWithCommunity
{
    public async Task<string?> Tell(string communityId, CancellationToken stop) =>
        await db.Set<CaseStudy>().Published().In(communityId).CountAsync(stop) is > 0 and var count ? Plural.Of(count, "case study", "case studies") : null;

    public async Task Move(CommunityView from, CommunityView into, CancellationToken stop)
    {
        foreach (var moved in await db.Set<CaseStudy>().In(from.Id).ToListAsync(stop)) (moved.CommunityId, moved.Path) = (into.Id, $"communities/{into.Slug}/case-studies/{moved.Id}");
        await db.SaveChangesAsync(stop);
    }
}
