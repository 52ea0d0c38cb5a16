using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workflows.Expressions;

/// <summary>A condition or a value: Liquid where it has a <c>{{ value }}</c> in it, else JavaScript.</summary>
internal static class Logic
{
    public static string? Fault(string text) => Liquid.IsIn(text) ? Liquid.Fault(text) : Script.Fault(text);

    public static JsonNode? Value(string text, JsonObject scope, CancellationToken stop) => Liquid.IsIn(text) ? Liquid.Render(text, scope) : Script.Run(text, scope, stop).Result;

    public static bool Holds(string text, JsonObject scope, CancellationToken stop) => IsTrue(Value(text, scope, stop));

    public static bool IsTrue(JsonNode? value) => value switch
    {
        null => false,
        JsonValue plain => plain.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.Number => Number(plain) != 0,
            JsonValueKind.String => plain.GetValue<string>().Trim() is { Length: > 0 } text && !text.Equals("false", StringComparison.OrdinalIgnoreCase) && text != "0",
            _ => false,
        },
        _ => true,
    };

    public static double Number(JsonNode? value) => value is JsonValue plain && double.TryParse(Text(plain), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue plain when plain.GetValueKind() == JsonValueKind.String => plain.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    /// <summary>The things of a list: a JSON list, or texts divided by commas or lines.</summary>
    public static IReadOnlyList<JsonNode?> Many(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => [.. list.Select(i => i?.DeepClone())],
        JsonValue plain when plain.GetValueKind() == JsonValueKind.String => [.. plain.GetValue<string>().Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => (JsonNode?)t)],
        _ => [value.DeepClone()],
    };
}
