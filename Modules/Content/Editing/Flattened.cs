using System.Text.Json.Nodes;
using Kernel.Content;

namespace Content.Editing;

/// <summary>A piece of an item's text under the name that editors know, in the order of its definition.</summary>
public sealed record FlatField(string Key, string Label, string Text);

/// <summary>An item as a list of texts, for comparing two of its versions.</summary>
static class Flattened
{
    // The one value that a field of a simple type has; it needs no name of its own.
    static readonly string[] Main = ["Text", "Html", "Markdown", "Value", "Values", "Title", "Alias", "Path"];

    public static IReadOnlyList<FlatField> Of(JsonObject item, TypeDefinition? type)
    {
        var title = Loose.Text(item["DisplayText"]) ?? "";
        var flat = new List<FlatField> { new("DisplayText", "Title", title) };
        string[] order = [.. (type?.Parts ?? []).Select(p => p.Name)];
        foreach (var (name, part) in item.Where(m => !ContentJson.IsEnvelope(m.Key)).OrderBy(m => Array.IndexOf(order, m.Key) is >= 0 and var at ? at : int.MaxValue))
        {
            var definition = type?.Parts.FirstOrDefault(p => p.Name == name);
            Walk(part, name, name == type?.Name ? "" : LabelOf(name, definition), flat, definition);
        }
        return [.. flat.Where(f => f.Key != "TitlePart.Title" || f.Text != title)];
    }

    static void Walk(JsonNode? json, string key, string label, List<FlatField> flat, PartDefinition? part)
    {
        switch (json)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                    Walk(value, $"{key}.{name}", Main.Contains(name) && label.Length > 0 ? label : Joined(label, part?.Fields.FirstOrDefault(f => f.Name == name)?.Label ?? name), flat, null);
                break;
            case JsonArray list when list.All(i => i is null or JsonValue):
                flat.Add(new(key, label, string.Join('\n', list.Select(Loose.Word))));
                break;
            case JsonArray list:
                for (var at = 0; at < list.Count; at++) Walk(list[at], $"{key}[{at}]", $"{label} {at + 1}", flat, null);
                break;
            case JsonValue:
                flat.Add(new(key, label, Loose.Word(json) ?? ""));
                break;
        }
    }

    static string LabelOf(string name, PartDefinition? part) => name switch
    {
        "AutoroutePart" => "Address",
        "MarkdownBodyPart" or "HtmlBodyPart" => "Text",
        _ => part?.Label ?? name,
    };

    static string Joined(string label, string name) => label.Length == 0 ? name : $"{label}: {name}";
}
