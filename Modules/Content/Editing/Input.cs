using System.Text.Json.Nodes;
using Kernel;
using Kernel.Content;

namespace Content.Editing;

/// <summary>What kind of box a form shows; the partial <c>_Input</c> knows them.</summary>
enum InputKind { Text, TextArea, Markdown, Html, Checkbox, Number, Date, DateTime, Time, Email, Url, Tel, Color, Select, Lines, Terms }

/// <summary>A choice of a select or of a list of boxes.</summary>
public sealed record Choice(string Value, string Text);

/// <summary>One input of a generated form, and the place in the item's JSON to which it belongs.</summary>
/// <param name="Place">The names that lead to the value, from the item down.</param>
sealed record Input(string Name, string Label, string Hint, InputKind Kind, Shape Shape, IReadOnlyList<string> Place)
{
    public bool Required { get; init; }
    public int? MaxLength { get; init; }
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public string Show(JsonObject item) => Shape.Show(Place.Aggregate((JsonNode?)item, Loose.Member)).ReplaceLineEndings("\n");

    /// <summary>Can what stands there be shown in this input and come back?</summary>
    public bool Fits(JsonObject item)
    {
        JsonNode? at = item;
        foreach (var name in Place)
        {
            if (at is null) return true;
            if (at is not JsonObject holder) return false;
            at = holder[name];
        }
        return at is null || at is JsonValue || (Shape == Shape.Lines || Shape == Shape.Rows) && at is JsonArray list && list.All(i => i is null or JsonValue);
    }

    /// <summary>Puts what was typed into the JSON. What was not changed stays as it was written, to the letter.</summary>
    /// <exception cref="RuleBroken">It does not fit.</exception>
    public void Write(JsonObject item, string typed)
    {
        typed = typed.ReplaceLineEndings("\n");
        if (typed == Show(item)) return;
        if (typed.Length > MaxLength) throw new RuleBroken($"“{Label}” is longer than {MaxLength:N0} characters. Shorten it.", Name);

        var holder = item;
        foreach (var name in Place.SkipLast(1))
        {
            var next = holder[name] as JsonObject ?? [];
            holder[name] = next;
            holder = next;
        }
        try
        {
            holder[Place[^1]] = Shape.Read((Shape == Shape.Text && Kind != InputKind.Text) || Shape == Shape.Rows ? typed : typed.Trim(), holder[Place[^1]]);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new RuleBroken(Shape.Misfit, Name);
        }
    }
}
