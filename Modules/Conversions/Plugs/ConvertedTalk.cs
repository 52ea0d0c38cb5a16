using Communities;
using Communities.Contributing;
using Communities.Products;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>Conversations that became something on which people work together, here or in another community.</summary>
internal sealed class ConvertedTalk(AppDb db, Kernel.Modules.Plugs plugs) : IConverted
{
    public async Task<IReadOnlyList<Converted>> Among(CommunityView community, IReadOnlyCollection<string> sourceIds, CancellationToken stop)
    {
        if (sourceIds.Count == 0) return [];

        var rows = await db.Set<Conversion>().Where(c => sourceIds.Contains(c.SourceId)).Select(c => new { c.SourceId, c.CommunityId, c.ProductKind, c.ProductId, c.Utc }).ToListAsync(stop);
        var converted = new List<Converted>();
        foreach (var same in rows.GroupBy(r => (r.ProductKind, r.CommunityId)))
            if (plugs.Of<IProductMaker>().FirstOrDefault(m => m.Kind == same.Key.ProductKind) is { } maker)
            {
                var shared = await maker.Shared(community with { Id = same.Key.CommunityId }, [.. same.Select(r => r.ProductId).Distinct()], stop);
                converted.AddRange(same.Where(r => shared.Contains(r.ProductId)).Select(r => new Converted(r.SourceId, r.Utc)));
            }
        return converted;
    }
}
