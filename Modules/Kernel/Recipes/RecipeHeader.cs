using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kernel.Recipes;

/// <summary>The header keys of a recipe, found whatever their capitals, each checked for its kind.</summary>
internal sealed class RecipeHeader(JsonObject root, RecipeJson json, string file)
{
    public const int MaxText = 1_000;

    public static readonly FrozenSet<string> Names = new[]
    {
        "name", "displayName", "description", "author", "website", "version", "issetuprecipe", "categories", "tags",
        "variables", "steps", "exportUtc", "requireNewScope",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    readonly Dictionary<string, JsonNode?> known = root
        .Where(property => Names.Contains(property.Key))
        .ToDictionary(property => property.Key, property => property.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>A step's name: the key "name" as written, else the one key that differs from it by capitals only.</summary>
    public static string? NameOf(JsonObject? step)
    {
        if (step is null) return null;
        if (step["name"] is { } exact) return Plain(exact);

        var others = step.Where(property => property.Key.Equals("name", StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return others is [var only] ? Plain(only.Value) : null;
    }

    public JsonObject Unknown() =>
        new(root.Where(property => !Names.Contains(property.Key)).Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));

    public JsonNode? Node(string key) => known.GetValueOrDefault(key);

    public string? Text(string key) => Node(key) is { } node ? Text(key, node) : null;

    public IReadOnlyList<string> Texts(string key) => Node(key) switch
    {
        null => [],
        JsonArray list => [.. list.Select(item => Text(key, item))],
        _ => throw Broken(key, $"\"{key}\" must be a list of texts, such as [ \"default\" ]."),
    };

    public bool Flag(string key, bool otherwise) => Node(key) switch
    {
        null => otherwise,
        JsonValue value when value.TryGetValue(out bool flag) => flag,
        JsonValue value when value.TryGetValue(out string? text) && bool.TryParse(text, out var flag) => flag,
        _ => throw Broken(key, $"\"{key}\" must be true or false."),
    };

    public DateTimeOffset? Time(string key) =>
        Text(key) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
        : throw Broken(key, $"\"{key}\" must be a time, such as \"2026-01-31T12:00:00Z\".");

    public JsonObject Variables() => Node("variables") switch
    {
        null => [],
        JsonObject variables => variables,
        _ => throw Broken("variables", "\"variables\" must be an object of names and values."),
    };

    public RecipeBroken Broken(string key, string sentence) => new(file, sentence, json.LineOf(key));

    string Text(string key, JsonNode? node)
    {
        var text = Plain(node) ?? throw Broken(key, $"\"{key}\" must hold text in double quotes.");
        if (text.Length > MaxText) throw Broken(key, $"\"{key}\" is longer than {MaxText:N0} characters. Shorten it.");
        return text;
    }

    static string? Plain(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
