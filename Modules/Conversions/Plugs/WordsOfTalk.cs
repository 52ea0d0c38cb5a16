using Communities.Products;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Plugs;

/// <summary>Authors of the posts that went into a product.</summary>
internal sealed class WordsOfTalk(AppDb db) : IProductCredits
{
    public async Task<IReadOnlyList<string>> Within(string kind, string productId, CancellationToken stop) =>
        await (from c in db.Set<Conversion>()
               where c.ProductId == productId && c.ProductKind == kind
               join p in db.Set<ConversionPart>() on c.Id equals p.ConversionId
               where p.WithdrawnUtc == null
               select p.AuthorId).Distinct().ToListAsync(stop);
}
