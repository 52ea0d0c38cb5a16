using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Content.Reading;

/// <summary>Makes the page of a published item.</summary>
sealed class Reader(Visible visible, Definitions definitions, BlockTypes blocks, Faces faces, Site site)
{
    // As many words as a person reads in a minute.
    const int Pace = 200;
    const int LongestExcerpt = 200;

    // Fields that editors of every Orchard site use for the sentence under the title.
    static readonly string[] LeadNames = ["Subtitle", "Lead", "Summary", "Intro"];

    sealed record Row(string Id, string ContentType, string DisplayText, string? Path, string? ContainerId, string Author, DateTime? PublishedUtc, string Parts);

    public Task<ItemPage?> ByPath(string path, int page, CancellationToken stop) => Page(visible.ForReaders.Where(i => i.Path == path), "/" + path, page, stop);

    /// <param name="path">Where the page is, for the links to its further pages.</param>
    public Task<ItemPage?> ById(string id, string path, int page, CancellationToken stop) => Page(visible.ForReaders.Where(i => i.Id == id), path, page, stop);

    async Task<ItemPage?> Page(IQueryable<ContentItem> which, string path, int page, CancellationToken stop)
    {
        if (await Rows(which).SingleOrDefaultAsync(stop) is not { } row) return null;

        var json = JsonOf(row);
        var types = (await definitions.All(stop)).ToDictionary(t => t.Name);
        var drawn = (await blocks.Cards(new Flow(json).Blocks, "", null, stop)).Where(c => c.Id.Length > 0).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
        var pieces = new Pieces(types, await Lookups.For(json, visible, stop), drawn);
        var listing = await List(row, json, types.GetValueOrDefault(row.ContentType), pieces, path, page, stop);
        if (listing is not null && page > listing.Pager.Pages) return null;

        var lead = LeadOf(json, pieces);
        var body = pieces.Of(json, f => f.FieldType == "TaxonomyField" || (lead.Length > 0 && LeadNames.Contains(f.Name)));
        return new(row.Id, row.ContentType, row.DisplayText, lead, await AuthorOf(row, stop), row.PublishedUtc, listing is null ? MinutesOf(body) : 0,
            body, TagsOf(json, pieces), await BackFrom(row, stop), listing);
    }

    async Task<Listing?> List(Row row, JsonObject json, TypeDefinition? type, Pieces pieces, string path, int page, CancellationToken stop)
    {
        if (type?.PartOf("ListPart") is null && json["ListPart"] is null) return null;

        var size = int.TryParse(Loose.Word(Loose.Member(type?.PartOf("ListPart")?.Settings["ListPartSettings"], "PageSize")), out var set) && set is > 0 and <= 100 ? set : site.Settings.PageSize;
        var inside = visible.ForReaders.Where(i => i.ContainerId == row.Id);
        var pager = Pager.Of(page, await inside.CountAsync(stop), size, path);
        var rows = await Rows(inside.OrderByDescending(i => i.PublishedUtc).ThenByDescending(i => i.Id).Skip((pager.Page - 1) * size).Take(size)).ToListAsync(stop);
        var authors = await faces.Of(rows.Select(r => r.Author), stop);

        return new([.. rows.Select(r => new ListedItem(r.DisplayText, r.Path is null ? "" : Place.Of(r.Path), ExcerptOf(JsonOf(r), pieces),
            authors.GetValueOrDefault(r.Author)?.DisplayName ?? "", r.PublishedUtc ?? default))], pager);
    }

    async Task<Link?> BackFrom(Row row, CancellationToken stop) => row.ContainerId is null ? null
        : await visible.ForReaders.Where(i => i.Id == row.ContainerId && i.Path != null).Select(i => new Link(i.DisplayText, Place.Of(i.Path!))).SingleOrDefaultAsync(stop);

    async Task<Face?> AuthorOf(Row row, CancellationToken stop) =>
        row.Author.Length == 0 ? null : (await faces.Of([row.Author], stop)).GetValueOrDefault(row.Author);

    static IQueryable<Row> Rows(IQueryable<ContentItem> which) =>
        which.Select(i => new Row(i.Id, i.ContentType, i.DisplayText, i.Path, i.ContainerId, i.Author, i.PublishedUtc, i.Parts));

    static JsonObject JsonOf(Row row)
    {
        var json = JsonNode.Parse(row.Parts) as JsonObject ?? [];
        json["ContentType"] = row.ContentType;
        return json;
    }

    static string LeadOf(JsonObject json, Pieces pieces) =>
        pieces.FieldsOf(json).Where(f => f.Field.FieldType == "TextField" && LeadNames.Contains(f.Field.Name))
            .Select(f => Loose.Text(f.Value["Text"])).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "";

    static string[] TagsOf(JsonObject json, Pieces pieces) =>
        [.. pieces.FieldsOf(json).Where(f => f.Field.FieldType == "TaxonomyField").SelectMany(f => pieces.TermsOf(f.Value)).Distinct()];

    static string ExcerptOf(JsonObject json, Pieces pieces)
    {
        if (LeadOf(json, pieces) is { Length: > 0 } lead) return lead;
        if (Loose.Text(Loose.Member(json["MarkdownBodyPart"], "Markdown")) is { Length: > 0 } markdown) return Kernel.Text.Markdown.ToPlainText(markdown, LongestExcerpt);
        return Loose.Text(Loose.Member(json["HtmlBodyPart"], "Html")) is { Length: > 0 } html ? Html.Words(html, LongestExcerpt) : "";
    }

    static int MinutesOf(IReadOnlyList<Piece> pieces)
    {
        var words = pieces.OfType<Prose>().Sum(p => p.Html.Count(c => c == ' '));
        return (words + Pace / 2) / Pace;
    }
}
