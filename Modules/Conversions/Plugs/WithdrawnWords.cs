using System.Text.Json.Nodes;
using Communities.Products;
using Kernel.Content;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>Words that were taken out of what was made of them, and do not come back.</summary>
internal sealed class WithdrawnWords(AppDb db) : IWithdrawals, IBarsWords
{
    public async Task<IReadOnlyList<Withdrawn>> From(string kind, IReadOnlyCollection<string> productIds, CancellationToken stop) =>
        await (from c in db.Set<Conversion>()
               where productIds.Contains(c.ProductId) && c.ProductKind == kind
               join p in db.Set<ConversionPart>() on c.Id equals p.ConversionId
               where p.Traces != ""
               select new Withdrawn(p.Traces, "")).ToListAsync(stop);

    public async Task<string?> Amiss(string itemId, JsonObject json, CancellationToken stop)
    {
        var withdrawn = await (from c in db.Set<Conversion>()
                               where c.ProductId == itemId
                               join p in db.Set<ConversionPart>() on c.Id equals p.ConversionId
                               where p.Traces != ""
                               select new Withdrawn(p.Traces, "")).ToListAsync(stop);
        return withdrawn.Count > 0 && Loose.AllTexts(json).Any(text => withdrawn.Any(w => w.IsIn(text))) ? Withdrawn.Sentence : null;
    }
}
