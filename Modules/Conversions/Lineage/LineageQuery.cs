using Communities;
using Communities.Products;
using Conversions.Turning;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Lineage;

/// <summary>Where something came from and what became of it, as far as both ends still stand.</summary>
internal sealed class LineageQuery(AppDb db, Talk talk, Viewer me)
{
    const int ExcerptLength = 200;

    /// <summary>What conversations became, the latest first. Products that are gone, or that readers no longer see, are not among them.</summary>
    public async Task<IReadOnlyList<BecameLine>> Became(CommunityView community, string kind, string id, CancellationToken stop)
    {
        var rows = await db.Set<Conversion>().AsNoTracking().Where(c => c.SourceId == id && c.SourceKind == kind).OrderByDescending(c => c.Utc).Select(c => new { c.ProductKind, c.ProductId, c.Utc }).ToListAsync(stop);
        var lines = new List<BecameLine>();
        foreach (var same in rows.GroupBy(r => r.ProductKind))
            if (talk.MakerOf(same.Key) is { } maker)
                lines.AddRange((await maker.Find(community, [.. same.Select(r => r.ProductId)], stop)).Select(p => new BecameLine(maker.Word, maker.Icon, p.Title, p.Path, same.First(r => r.ProductId == p.Id).Utc)));
        return [.. lines.OrderByDescending(l => l.Utc)];
    }

    public Task<Conversion?> Of(string communityId, string id, CancellationToken stop) =>
        db.Set<Conversion>().Include(c => c.Parts).SingleOrDefaultAsync(c => c.Id == id && c.CommunityId == communityId, stop);

    public Task<Conversion?> OfProduct(string kind, string id, CancellationToken stop) =>
        db.Set<Conversion>().AsNoTracking().Include(c => c.Parts).OrderByDescending(c => c.Utc).FirstOrDefaultAsync(c => c.ProductId == id && c.ProductKind == kind, stop);

    /// <summary>Both ends of a conversion with whose words are in it; null when neither stands.</summary>
    public async Task<LineagePage?> Page(CommunityView community, Conversion conversion, CancellationToken stop)
    {
        var source = await talk.Find(conversion.SourceKind, community, conversion.SourceId, stop);
        var maker = talk.MakerOf(conversion.ProductKind);
        var product = maker is null ? null : (await maker.Find(community, [conversion.ProductId], stop)).SingleOrDefault();
        if (source is null && product is null) return null;

        var people = conversion.Parts.Select(p => p.AuthorId).Append(conversion.ById).Distinct().ToList();
        var faces = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo), stop);
        return new(community, $"{community.Path}/conversions/{conversion.Id}", source?.Title, source?.Path, maker?.Word ?? "something", product?.Title, product?.Path, faces.GetValueOrDefault(conversion.ById, Face.Gone), conversion.Utc,
            [.. conversion.Parts.OrderBy(p => p.Number).Select(p => new LineagePart(p.Number, faces.GetValueOrDefault(p.AuthorId) ?? Unnamed(source, p.Number),
                p.WithdrawnUtc is null ? Markdown.ToPlainText(p.Words, ExcerptLength) : "", source?.Posts.FirstOrDefault(s => s.Number == p.Number)?.Path, p.WithdrawnUtc is not null, p.AuthorId == me.Id))],
            source is null ? [] : [.. source.Posts.Where(s => s.Number > conversion.UpTo).Select(s => new LineagePost(s.Number, s.Author, Markdown.ToPlainText(s.Body, ExcerptLength), s.Path))], source?.LastNumber ?? 0);
    }

    // Somebody who asked without their name is called as members see them there.
    static Face Unnamed(Conversation? source, int number) => new("", source?.Posts.FirstOrDefault(p => p.Number == number)?.Author ?? Face.Gone.DisplayName, "");
}
