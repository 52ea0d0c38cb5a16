using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kernel.Content;

/// <summary>Reads JSON that came from elsewhere and may have any shape: what is not as expected is not there.</summary>
public static class Loose
{
    public static JsonObject? Object(JsonNode? json) => json as JsonObject;

    /// <summary>A member of what may or may not be an object.</summary>
    public static JsonNode? Member(JsonNode? json, string name) => (json as JsonObject)?[name];

    public static string? Text(JsonNode? json) => json is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Text, or what stands in its place: a number, true or false.</summary>
    public static string? Word(JsonNode? json) => json is JsonValue value ? Text(value) ?? value.ToJsonString() : null;

    public static IEnumerable<JsonObject> Objects(JsonNode? json) => (json as JsonArray ?? []).OfType<JsonObject>();

    public static IEnumerable<string> Texts(JsonNode? json) => (json as JsonArray ?? []).Select(Text).OfType<string>();

    public static bool? Flag(JsonNode? json) =>
        json is not JsonValue value ? null
        : value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.GetValueKind() is JsonValueKind.True
        : bool.TryParse(Text(value), out var flag) ? flag : null;

    /// <summary>Every text in it, at any depth.</summary>
    public static IEnumerable<string> AllTexts(JsonNode? json) => json switch
    {
        JsonArray list => list.SelectMany(AllTexts),
        JsonObject named => named.SelectMany(m => AllTexts(m.Value)),
        _ => Text(json) is { } text ? [text] : [],
    };

    /// <summary>Puts every text in it as <paramref name="word"/> has it.</summary>
    /// <returns>Whether one changed.</returns>
    public static bool Rewrite(JsonNode? json, Func<string, string> word)
    {
        var changed = false;
        if (json is JsonArray list)
            for (var at = 0; at < list.Count; at++)
                if (Text(list[at]) is not { } text) changed |= Rewrite(list[at], word);
                else if (word(text) is var put && put != text) (list[at], changed) = (put, true);
        if (json is JsonObject named)
            foreach (var (name, value) in named.ToList())
                if (Text(value) is not { } text) changed |= Rewrite(value, word);
                else if (word(text) is var put && put != text) (named[name], changed) = (put, true);
        return changed;
    }

    /// <summary>An instant as UTC; what names no zone is UTC already.</summary>
    public static DateTime? Time(JsonNode? json) =>
        json is JsonValue value && value.TryGetValue<DateTime>(out var whole) && whole.Kind == DateTimeKind.Utc ? whole
        : DateTimeOffset.TryParse(Text(json), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime : null;
}
