using Communities.Products;
using Conversions.Turning;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>What conversations became, and whether others took it up.</summary>
internal sealed class TalkOutcomes(AppDb db, Talk talk) : IOutcomes
{
    public async Task<IReadOnlyList<Outcome>> Of(string kind, IReadOnlyCollection<string> conversationIds, CancellationToken stop)
    {
        if (conversationIds.Count == 0) return [];

        var rows = await db.Set<Conversion>().Where(c => c.SourceKind == kind && conversationIds.Contains(c.SourceId)).Select(c => new { c.SourceId, c.ProductKind, c.ProductId, c.Utc }).ToListAsync(stop);
        var outcomes = new List<Outcome>();
        foreach (var same in rows.GroupBy(r => r.ProductKind))
            if (talk.MakerOf(same.Key) is { } maker)
            {
                var used = await maker.TakenUp([.. same.Select(r => r.ProductId)], stop);
                outcomes.AddRange(same.Select(r => new Outcome(r.SourceId, maker.Word, r.Utc, used.Contains(r.ProductId))));
            }
        return outcomes;
    }
}
