using System.Text.Json.Nodes;
using Kernel.Content;
using Kernel.Text;

namespace Content.Reading;

/// <summary>What each type of field shows. A field that is empty, or of a type that nobody here knows, shows nothing.</summary>
sealed class FieldPieces(Lookups found)
{
    public Piece? Of(FieldDefinition field, JsonObject value) => field.FieldType switch
    {
        "TextField" => Text(field.Label, Loose.Text(value["Text"])),
        "HtmlField" => Loose.Text(value["Html"]) is { Length: > 0 } html ? new Prose(field.Label, Sanitiser.Clean(html)) : null,
        "MarkdownField" => Loose.Text(value["Markdown"]) is { Length: > 0 } markdown ? new Prose(field.Label, Html.OfMarkdown(markdown)) : null,
        "BooleanField" => Loose.Flag(value["Value"]) is { } flag ? new Fact(field.Label, flag ? "Yes" : "No") : null,
        "NumericField" => Text(field.Label, Loose.Word(value["Value"])),
        "DateField" => Loose.Time(value["Value"]) is { } day ? new Moment(field.Label, day, HasTime: false) : null,
        "DateTimeField" => Loose.Time(value["Value"]) is { } time ? new Moment(field.Label, time, HasTime: true) : null,
        "TimeField" => Text(field.Label, Loose.Text(value["Value"])),
        "LinkField" => WebLink(field.Label, value),
        "MediaField" => Pictures(field.Label, value),
        "MultiTextField" => Words(field.Label, [.. Loose.Texts(value["Values"])]),
        "TaxonomyField" => Words(field.Label, TermsOf(value)),
        "ContentPickerField" => Links(field.Label, [.. Loose.Texts(value["ContentItemIds"]).Select(found.LinkTo).OfType<Link>()]),
        _ => null,
    };

    /// <summary>The names beside the ids, or what the taxonomy calls them.</summary>
    public IReadOnlyList<string> TermsOf(JsonObject value)
    {
        string[] names = [.. Loose.Texts(value["TagNames"])];
        return names.Length > 0 ? names : [.. Loose.Texts(value["TermContentItemIds"]).Select(found.Term).OfType<string>()];
    }

    static Fact? Text(string label, string? text) => string.IsNullOrWhiteSpace(text) ? null : new(label, text);

    static Words? Words(string label, IReadOnlyList<string> words) => words.Count == 0 ? null : new(label, words);

    static Related? Links(string label, IReadOnlyList<Link> links) => links.Count == 0 ? null : new(label, links);

    static WebLink? WebLink(string label, JsonObject value)
    {
        if (Loose.Text(value["Url"]) is not { Length: > 0 } raw || Address.ForLink(raw) is not { } address) return null;
        return new(label, address, Loose.Text(value["Text"]) is { Length: > 0 } text ? text : address);
    }

    static Pictures? Pictures(string label, JsonObject value)
    {
        string?[] texts = [.. (value["MediaTexts"] as JsonArray ?? []).Select(Loose.Text)];
        Picture[] all = [.. Loose.Texts(value["Paths"]).Where(p => p.Length > 0).Select((path, at) => new Picture(MediaPath(path), texts.ElementAtOrDefault(at) ?? ""))];
        return all.Length == 0 ? null : new(label, all);
    }

    // Each segment by itself, so that nothing in a name can change where it leads.
    static string MediaPath(string path) => "~/media/" + string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s is not ("." or "..")).Select(Uri.EscapeDataString));
}
