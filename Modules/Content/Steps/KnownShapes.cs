using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Content.Blocks;

namespace Content.Steps;

/// <summary>The parts and fields of Orchard's that the site shows or edits. Everything else is kept and reported.</summary>
static class KnownShapes
{
    static readonly FrozenSet<string> Parts = FrozenSet.Create(
        "TitlePart", "AutoroutePart", "AliasPart", "HtmlBodyPart", "MarkdownBodyPart", "BagPart", "FlowPart", "FlowMetadata",
        "WidgetsListPart", "WidgetMetadata", "ListPart", "ContainedPart", "TaxonomyPart", "TermPart", "CommonPart", BlockDuty.Part);

    static readonly FrozenSet<string> Fields = FrozenSet.Create(
        "TextField", "HtmlField", "MarkdownField", "BooleanField", "NumericField", "DateField", "DateTimeField", "TimeField",
        "LinkField", "MediaField", "ContentPickerField", "TaxonomyField", "MultiTextField");

    public static bool IsField(string fieldType) => Fields.Contains(fieldType);

    public static bool IsPart(string partName) => Parts.Contains(partName);

    /// <summary>Names of parts in this item, and in the items inside it, that nobody here understands.</summary>
    /// <param name="isBlock">Is it the name of a kind of block that the site knows?</param>
    public static IEnumerable<string> StrangersIn(JsonObject item, IReadOnlyDictionary<string, TypeDefinition> types, Func<string, bool> isBlock)
    {
        var type = types.GetValueOrDefault(Loose.Text(item["ContentType"]) ?? "");
        foreach (var (name, part) in item)
        {
            if (ContentJson.IsEnvelope(name)) continue;

            var partName = type?.Parts.FirstOrDefault(p => p.Name == name)?.PartName ?? name;
            if (!IsPart(partName) && !isBlock(partName) && type?.Code?.Name != name && type?.Parts.Any(p => p.Name == name && p.Fields.Count > 0) != true) yield return partName;
            foreach (var inner in Flow.ItemsIn(part).SelectMany(i => StrangersIn(i, types, isBlock))) yield return inner;
        }
    }
}
