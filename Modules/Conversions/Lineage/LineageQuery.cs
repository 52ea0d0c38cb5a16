using Communities;
using Communities.Products;
using Conversions.Consents;
using Conversions.Turning;
using Kernel.Data;
using Kernel.People;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Conversions.Lineage;

/// <summary>Where something came from and what became of it, as far as both ends still stand and the viewer may read them.</summary>
internal sealed class LineageQuery(AppDb db, Talk talk, Viewer me)
{
    const int ExcerptLength = 200;

    static readonly Face Somebody = new("", "A member", "");

    /// <summary>
    /// What a conversation became, and what others became of which some stands in it now; the latest first. Products that are gone
    /// are not among them. Whether the viewer may know of their communities is the caller's to ask.
    /// </summary>
    public async Task<IReadOnlyList<BecameLine>> Became(CommunityView community, string kind, string id, CancellationToken stop)
    {
        var came = talk.SourceOf(kind) is { } source ? await source.CameInto(id, stop) : [];
        var ids = came.Select(c => c.ConversationId).Append(id).Distinct().ToList();
        var rows = await db.Set<Conversion>().AsNoTracking().Include(c => c.Parts).Where(c => ids.Contains(c.SourceId) && c.SourceKind == kind).OrderByDescending(c => c.Utc).ToListAsync(stop);
        rows.RemoveAll(c => c.SourceId != id && !c.Parts.Exists(p => came.Contains(new(c.SourceId, p.Number))));
        if (rows.Count == 0) return [];

        var homes = rows.Select(r => r.CommunityId).Distinct().ToList();
        var places = await db.Set<Community>().Where(c => homes.Contains(c.Id)).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText, Privacy = c.Privacy }).ToDictionaryAsync(c => c.Id, stop);
        var lines = new List<BecameLine>();
        foreach (var same in rows.GroupBy(r => (r.ProductKind, r.CommunityId)))
            if (talk.MakerOf(same.Key.ProductKind) is { } maker && places.TryGetValue(same.Key.CommunityId, out var place))
                lines.AddRange((await maker.Find(place, [.. same.Select(r => r.ProductId)], stop)).Select(p => new BecameLine(maker.Word, maker.Icon, p.Title, p.Path, same.First(r => r.ProductId == p.Id).Utc, place.Id, place.Id == community.Id ? "" : place.Name)));
        return [.. lines.OrderByDescending(l => l.Utc)];
    }

    public Task<Conversion?> Of(string communityId, string id, CancellationToken stop) =>
        db.Set<Conversion>().Include(c => c.Parts).SingleOrDefaultAsync(c => c.Id == id && c.CommunityId == communityId, stop);

    public Task<Conversion?> OfProduct(string kind, string id, CancellationToken stop) =>
        db.Set<Conversion>().AsNoTracking().Include(c => c.Parts).OrderByDescending(c => c.Utc).FirstOrDefaultAsync(c => c.ProductId == id && c.ProductKind == kind, stop);

    /// <summary>Both ends of a conversion with whose words are in it; null when neither stands.</summary>
    public async Task<LineagePage?> Page(CommunityView community, Conversion conversion, CancellationToken stop)
    {
        var source = await talk.Trace(conversion.SourceKind, conversion.SourceId, stop);
        var maker = talk.MakerOf(conversion.ProductKind);
        var product = maker is null ? null : (await maker.Find(community, [conversion.ProductId], stop)).SingleOrDefault();
        if (source is null && product is null) return null;

        var people = conversion.Parts.Select(p => p.AuthorId).Append(conversion.ById).Distinct().ToList();
        var faces = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => new Face(p.UserName!, p.DisplayName, p.Photo), stop);
        return new(community, $"{community.Path}/conversions/{conversion.Id}", source?.Title, source?.Path, conversion.CrossesPrivacy, maker?.Word ?? "something", product?.Title, product?.Path, faces.GetValueOrDefault(conversion.ById, Face.Gone), conversion.Utc,
            [.. conversion.Parts.OrderBy(p => p.Number).Select(p => Part(conversion, p, faces, source))],
            source is null ? [] : [.. source.Posts.Where(s => !conversion.Reflects(s.Number)).Select(s => new LineagePost(s.Number, s.AuthorId, s.Author, s.Body, Markdown.ToPlainText(s.Body, ExcerptLength), s.Utc, s.Path))], source?.LastNumber ?? 0) { EditPath = product?.EditPath ?? "" };
    }

    // Whose words are unnamed is known to themselves alone: where they were said would tell others, too.
    LineagePart Part(Conversion conversion, ConversionPart part, Dictionary<string, Face> faces, Conversation? source)
    {
        var isMine = me.IsSignedIn && part.AuthorId == me.Id;
        var isShown = part.IsNamed && (part.WithdrawnUtc is null || !conversion.CrossesPrivacy) || isMine;
        var post = isShown ? source?.Posts.FirstOrDefault(p => p.Number == part.Number) : null;
        // Somebody who asked without their name is called as members see them there.
        var author = isShown ? faces.GetValueOrDefault(part.AuthorId) ?? new Face("", post?.Author ?? Face.Gone.DisplayName, "") : Somebody;
        return new(part.Number, part.Place, author, post is null ? "" : part.Number == 0 ? "Opening post" : $"#{part.Number}", part.WithdrawnUtc is null ? Markdown.ToPlainText(part.Said, ExcerptLength) : "", post?.Path,
            part.Naming == Naming.Paraphrased, part.WithdrawnUtc is not null, isMine, conversion.CrossesPrivacy ? WordsController.PathOf(conversion.RequestId) : "");
    }
}
