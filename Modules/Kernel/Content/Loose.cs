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

    /// <summary>An instant as UTC; what names no zone is UTC already.</summary>
    public static DateTime? Time(JsonNode? json) =>
        json is JsonValue value && value.TryGetValue<DateTime>(out var whole) && whole.Kind == DateTimeKind.Utc ? whole
        : DateTimeOffset.TryParse(Text(json), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime : null;
}
