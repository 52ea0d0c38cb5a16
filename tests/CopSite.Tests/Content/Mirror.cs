using System.Text.Json.Nodes;

namespace Tests.Content;

/// <summary>
/// Compares what an export gives with what a recipe's file said. An expression in the file stands for any text, but the
/// same variable always for the same.
/// </summary>
sealed class Mirror
{
    static readonly string[] Fresh = ["[js:uuid()]", "[js: uuid()]"];

    readonly Dictionary<string, string> known = [];

    /// <summary>The first difference as a sentence; null when everything that the file said is there.</summary>
    /// <param name="whole">False where the export may say more, as of an item's own times.</param>
    public string? Difference(JsonNode? file, JsonNode? exported, string at, bool whole = true)
    {
        switch (file)
        {
            case JsonObject said when exported is JsonObject there:
                if (whole && there.FirstOrDefault(m => !said.ContainsKey(m.Key)) is { Key: { } extra }) return $"{at}.{extra} came from nowhere";
                return said.Select(m => there.ContainsKey(m.Key) ? Difference(m.Value, there[m.Key], $"{at}.{m.Key}") : $"{at}.{m.Key} is lost").FirstOrDefault(d => d is not null);
            case JsonArray said when exported is JsonArray there:
                return said.Count != there.Count ? $"{at} has {there.Count} instead of {said.Count}"
                    : said.Select((item, n) => Difference(item, there[n], $"{at}[{n}]")).FirstOrDefault(d => d is not null);
            case JsonValue said when said.TryGetValue<string>(out var text) && text.StartsWith("[js:", StringComparison.Ordinal):
                return exported is JsonValue value && value.TryGetValue<string>(out var became) && (Fresh.Contains(text) || (known.TryAdd(text, became) ? became : known[text]) == became) ? null : $"{at} is not {text}";
            case JsonValue said when said.TryGetValue<string>(out var text) && text.StartsWith("[file:", StringComparison.Ordinal):
                return exported?.GetValueKind() == System.Text.Json.JsonValueKind.String ? null : $"{at} is no text";
            default:
                // To the letter: 1.0 must not become 1.
                return file?.ToJsonString() == exported?.ToJsonString() ? null : $"{at} is {exported?.ToJsonString()} instead of {file?.ToJsonString()}";
        }
    }
}
