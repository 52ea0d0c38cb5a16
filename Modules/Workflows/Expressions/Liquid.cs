using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DotLiquid;
using DotLiquid.Exceptions;
using Kernel;

namespace Workflows.Expressions;

/// <summary>Texts with values in them, in Liquid: <c>Dear {{ Author.DisplayName }}</c>. Nothing can be reached from one but the scope.</summary>
internal static class Liquid
{
    const int Longest = 20_000;
    const int MostRounds = 1_000;
    static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    public static bool IsIn(string text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    /// <returns>What is wrong with it, as a sentence; null when nothing is.</returns>
    public static string? Fault(string text)
    {
        if (text.Length > Longest) return $"This text has {text.Length:N0} characters; {Longest:N0} fit.";
        if (!IsIn(text)) return null;
        try
        {
            Template.Parse(text, SyntaxCompatibility.DotLiquid22a);
            return null;
        }
        catch (System.Exception e) when (e is LiquidException or System.ArgumentException)
        {
            return $"“{Shown(text)}” cannot be read: a {{{{ value }}}} or {{% if %}} in it is not closed or not known.";
        }
    }

    /// <exception cref="RuleBroken">It cannot be worked out.</exception>
    public static string Render(string text, JsonObject scope)
    {
        if (!IsIn(text)) return text;
        try
        {
            var template = Template.Parse(text, SyntaxCompatibility.DotLiquid22a);
            return template.Render(new RenderParameters(CultureInfo.InvariantCulture)
            {
                LocalVariables = Hash.FromDictionary((IDictionary<string, object?>)Plain(scope)!), Filters = [typeof(Filters)], ErrorsOutputMode = ErrorsOutputMode.Rethrow,
                MaxIterations = MostRounds, Timeout = (int)patience.TotalMilliseconds, SyntaxCompatibilityLevel = SyntaxCompatibility.DotLiquid22a,
            });
        }
        catch (System.Exception e) when (e is LiquidException or System.ArgumentException or FormatException or InvalidCastException or TimeoutException or InvalidOperationException)
        {
            throw new RuleBroken($"The text “{Shown(text)}” cannot be worked out: {e.Message}");
        }
    }

    static string Shown(string text) => text.Length <= 60 ? text : text[..59] + "…";

    static object? Plain(JsonNode? json) => json switch
    {
        JsonObject named => named.ToDictionary(m => m.Key, m => Plain(m.Value)),
        JsonArray list => list.Select(Plain).ToList(),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture),
            _ => value.GetValue<string>(),
        },
        _ => null,
    };

    /// <summary>Filters that Orchard has and that change nothing here: what is mailed or told is text.</summary>
    static class Filters
    {
        public static object Raw(object input) => input;

        public static object Local(object input) => input;
    }
}
