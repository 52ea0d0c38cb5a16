using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;
using Kernel.Text;

namespace Content.Reading;

/// <summary>Turns an item's parts into what a page shows, in the order of its definition. Parts that nobody here knows show nothing.</summary>
/// <param name="drawn">Blocks of a kind that a module brings, by their ids: that kind draws them.</param>
sealed class Pieces(IReadOnlyDictionary<string, TypeDefinition> types, Lookups found, IReadOnlyDictionary<string, BlockCard> drawn)
{
    // Bags in flows in bags; a page that goes deeper was not made by a person.
    const int Deepest = 8;

    readonly FieldPieces fields = new(found);

    /// <param name="skip">Fields that the page shows elsewhere, such as the lead.</param>
    public IReadOnlyList<Piece> Of(JsonObject item, Func<FieldDefinition, bool>? skip = null, int depth = 0) =>
        [.. PartsOf(item).SelectMany(part => item[part.Name] is JsonObject value ? Of(part, value, skip, depth) : [])];

    /// <summary>Every field of the item with its value, in order.</summary>
    public IEnumerable<(FieldDefinition Field, JsonObject Value)> FieldsOf(JsonObject item) =>
        PartsOf(item).SelectMany(part => part.Fields.Select(f => (f, Loose.Object(Loose.Member(item[part.Name], f.Name)))).Where(f => f.Item2 is not null).Select(f => (f.f, f.Item2!)));

    public IReadOnlyList<string> TermsOf(JsonObject value) => fields.TermsOf(value);

    IReadOnlyList<PartDefinition> PartsOf(JsonObject item)
    {
        var contentType = Loose.Text(item["ContentType"]) ?? "";
        var defined = types.GetValueOrDefault(contentType)?.Parts ?? [];
        // What the definition does not mention comes last, as an import without definitions brings everything.
        return [.. defined, .. TypeDefinition.Unknown(contentType, item).Parts.Where(p => defined.All(d => d.Name != p.Name))];
    }

    IEnumerable<Piece> Of(PartDefinition part, JsonObject value, Func<FieldDefinition, bool>? skip, int depth)
    {
        if (Body(part, value, depth) is { } body) yield return body;

        foreach (var field in part.Fields)
            if (skip?.Invoke(field) != true && value[field.Name] is JsonObject held && fields.Of(field, held) is { } piece) yield return piece;
    }

    Piece? Body(PartDefinition part, JsonObject value, int depth) => part.PartName switch
    {
        "HtmlBodyPart" => Loose.Text(value["Html"]) is { Length: > 0 } html ? new Prose("", Sanitiser.Clean(html)) : null,
        "MarkdownBodyPart" => Loose.Text(value["Markdown"]) is { Length: > 0 } markdown ? new Prose("", Html.OfMarkdown(markdown)) : null,
        "BagPart" => Inner(part.Name == part.PartName ? "" : part.Label, value["ContentItems"], depth),
        "FlowPart" => Inner("", value["Widgets"], depth),
        "WidgetsListPart" => Inner("", value["Widgets"], depth),
        "TaxonomyPart" => Terms(value["Terms"]),
        _ => null,
    };

    Inside? Inner(string label, JsonNode? list, int depth)
    {
        if (depth >= Deepest) return null;

        InnerItem[] items = [.. Flow.ItemsIn(list).Select(item => drawn.GetValueOrDefault(Flow.IdOf(item)) is { } card ? new(card.Type, "", card.Size, [new Drawn(card)]) : new InnerItem(
            Loose.Text(item["ContentType"]) ?? "",
            Loose.Text(Loose.Member(item["TitlePart"], "Title")) ?? "",
            SizeOf(item),
            Of(item, depth: depth + 1))).Where(i => i.Pieces.Count > 0 || i.Title.Length > 0)];
        return items.Length == 0 ? null : new(label, items);
    }

    static Words? Terms(JsonNode? list)
    {
        string[] names = [.. Loose.Objects(list).Select(t => Loose.Text(t["DisplayText"])).OfType<string>()];
        return names.Length == 0 ? null : new("", names);
    }

    static int SizeOf(JsonObject item) =>
        int.TryParse(Loose.Word(Loose.Member(item["FlowMetadata"], "Size")), System.Globalization.CultureInfo.InvariantCulture, out var percent) && percent is >= 10 and < 100 ? percent : 0;
}
