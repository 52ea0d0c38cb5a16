using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tenants.Plugs;

/// <summary>Which settings never stand in a recipe: those that a thief of the file could use.</summary>
static partial class Secrets
{
    // Short answers about passwords, such as RequirePasswordConfirmation, are rules and no secrets: only texts are left out.
    public static bool IsSecret(string key) => Name.IsMatch(key);

    /// <summary>A copy without secrets, however deep.</summary>
    public static JsonNode? Without(JsonNode? node) => node switch
    {
        JsonObject group => new JsonObject(group
            .Where(p => !(IsSecret(p.Key) && p.Value is JsonValue value && value.TryGetValue(out string? _)))
            .Select(p => KeyValuePair.Create(p.Key, Without(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Without)]),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex("(salt|password|secret|api_?key|access_?key|private_?key|connection_?string|token)$", RegexOptions.IgnoreCase)]
    private static partial Regex Name { get; }
}
