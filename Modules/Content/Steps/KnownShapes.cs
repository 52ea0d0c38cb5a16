using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Kernel.Content;

namespace Content.Steps;

/// <summary>The parts and fields of Orchard's that the site shows or edits. Everything else is kept and reported.</summary>
static class KnownShapes
{
    static readonly FrozenSet<string> Parts = FrozenSet.Create(
        "TitlePart", "AutoroutePart", "AliasPart", "HtmlBodyPart", "MarkdownBodyPart", "BagPart", "FlowPart", "FlowMetadata",
        "WidgetsListPart", "WidgetMetadata", "ListPart", "ContainedPart", "TaxonomyPart", "TermPart", "CommonPart");

    static readonly FrozenSet<string> Fields = FrozenSet.Create(
        "TextField", "HtmlField", "MarkdownField", "BooleanField", "NumericField", "DateField", "DateTimeField", "TimeField",
        "LinkField", "MediaField", "ContentPickerField", "TaxonomyField", "MultiTextField");

    public static bool IsField(string fieldType) => Fields.Contains(fieldType);

    public static bool IsPart(string partName) => Parts.Contains(partName);

    /// <summary>Names of parts in this item, and in the items inside it, that nobody here understands.</summary>
    public static IEnumerable<string> StrangersIn(JsonObject item, IReadOnlyDictionary<string, TypeDefinition> types)
    {
        var type = types.GetValueOrDefault(Loose.Text(item["ContentType"]) ?? "");
        foreach (var (name, part) in item)
        {
            if (ContentJson.IsEnvelope(name)) continue;

            var partName = type?.Parts.FirstOrDefault(p => p.Name == name)?.PartName ?? name;
            if (!IsPart(partName) && type?.Code?.Name != name && type?.Parts.Any(p => p.Name == name && p.Fields.Count > 0) != true) yield return partName;
            foreach (var inner in ItemsIn(part).SelectMany(i => StrangersIn(i, types))) yield return inner;
        }
    }

    /// <summary>The items that stand inside a part, at any depth of lists and zones, but not those inside them.</summary>
    public static IEnumerable<JsonObject> ItemsIn(JsonNode? json) => json switch
    {
        JsonArray list => list.SelectMany(ItemsIn),
        JsonObject item when item.ContainsKey("ContentType") => [item],
        JsonObject other => other.SelectMany(m => ItemsIn(m.Value)),
        _ => [],
    };
}
