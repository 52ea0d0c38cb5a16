using System.Text.Json.Nodes;
using Kernel.Content;

namespace Content.Editing;

/// <summary>Which inputs a field of each type has. A type that is not here has none, and is shown as it is.</summary>
static class FieldInputs
{
    /// <param name="terms">The terms of a taxonomy, by its id.</param>
    public static IEnumerable<Input> Of(string part, FieldDefinition field, TimeZoneInfo zone, Func<string, IReadOnlyList<Choice>> terms)
    {
        Input One(InputKind kind, Shape shape, string member, string? name = null, string? label = null, string? hint = null) =>
            new($"{part}.{field.Name}{(name is null ? "" : "." + name)}", label ?? field.Label, hint ?? field.Hint, kind, shape, [part, field.Name, member])
            {
                Required = field.IsRequired && label is null,
                MaxLength = field.Code?.MaxLength,
            };

        return field.FieldType switch
        {
            "TextField" => [Text(field, One)],
            "MarkdownField" => [One(InputKind.Markdown, Shape.Text, "Markdown")],
            "HtmlField" => [One(InputKind.Html, Shape.Text, "Html")],
            "BooleanField" => [One(InputKind.Checkbox, Shape.Flag, "Value")],
            "NumericField" => [One(InputKind.Number, Shape.Number, "Value")],
            "DateField" => [One(InputKind.Date, Shape.Day, "Value")],
            "DateTimeField" => [One(InputKind.DateTime, Shape.Time(zone), "Value")],
            "TimeField" => [One(InputKind.Time, Shape.Hour, "Value")],
            "MultiTextField" => [One(InputKind.Lines, Shape.Lines, "Values", hint: Joined(field.Hint, "One on each line."))],
            "ContentPickerField" => [One(InputKind.Lines, Shape.Lines, "ContentItemIds", hint: Joined(field.Hint, "The ids of the items, one on each line."))],
            "LinkField" => [One(InputKind.Url, Shape.Text, "Url", "Url", $"{field.Label}: address"), One(InputKind.Text, Shape.Text, "Text", "Text", $"{field.Label}: text", "What the link says.")],
            "MediaField" =>
            [
                One(InputKind.Lines, Shape.Lines, "Paths", "Paths", $"{field.Label}: files", Joined(field.Hint, "Paths in the media library, one on each line.")),
                One(InputKind.Lines, Shape.Rows, "MediaTexts", "MediaTexts", $"{field.Label}: descriptions", "What each picture shows, for people who do not see it. One on each line."),
            ],
            "TaxonomyField" => terms(TaxonomyOf(field)) is { Count: > 0 } choices ? [One(InputKind.Terms, Shape.Lines, "TermContentItemIds") with { Choices = choices }] : [],
            _ => [],
        };
    }

    public static string TaxonomyOf(FieldDefinition field) => Loose.Text(Loose.Member(field.OwnSettings, "TaxonomyContentItemId")) ?? "";

    /// <summary>What a body part lets people write; null for parts that have no text of their own.</summary>
    public static Input? Of(PartDefinition part) => part.PartName switch
    {
        "MarkdownBodyPart" => new($"{part.Name}.Markdown", part.Name == part.PartName ? "Text" : part.Label, "", InputKind.Markdown, Shape.Text, [part.Name, "Markdown"]) { MaxLength = Kernel.Text.Markdown.MaxLength },
        "HtmlBodyPart" => new($"{part.Name}.Html", part.Name == part.PartName ? "Text" : part.Label, "HTML. What could do harm is taken out when it is shown.", InputKind.Html, Shape.Text, [part.Name, "Html"]),
        "AliasPart" => new($"{part.Name}.Alias", "Alias", "A short name by which other content finds it.", InputKind.Text, Shape.Text, [part.Name, "Alias"]),
        _ => null,
    };

    static Input Text(FieldDefinition field, Func<InputKind, Shape, string, string?, string?, string?, Input> one)
    {
        var choices = Loose.Objects(Loose.Member(field.Settings["TextFieldPredefinedListEditorSettings"], "Options"))
            .Select(o => new Choice(Loose.Word(o["value"]) ?? Loose.Word(o["Value"]) ?? "", Loose.Word(o["name"]) ?? Loose.Word(o["Name"]) ?? "")).ToList();
        if (Words(field) is { } words) choices = [.. words.Select(w => new Choice(w, Spaced(w)))];

        var kind = field.Editor switch
        {
            _ when choices.Count > 0 => InputKind.Select,
            "TextArea" or "Monaco" or "CodeMirror" => InputKind.TextArea,
            "Email" => InputKind.Email,
            "Url" => InputKind.Url,
            "Tel" => InputKind.Tel,
            "Color" => InputKind.Color,
            _ => InputKind.Text,
        };
        return one(kind, Shape.Text, "Text", null, null, null) with { Choices = choices };
    }

    // A property of a type made in code that is one of some words.
    static string[]? Words(FieldDefinition field) =>
        field.Code is { } code && (Nullable.GetUnderlyingType(code.Property.PropertyType) ?? code.Property.PropertyType) is { IsEnum: true } type ? Enum.GetNames(type) : null;

    static string Spaced(string word) => string.Concat(word.Select((c, at) => at > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    static string Joined(string hint, string more) => hint.Length == 0 ? more : $"{hint} {more}";
}
