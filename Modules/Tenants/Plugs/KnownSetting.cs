using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kernel;
using Kernel.Settings;

namespace Tenants.Plugs;

/// <summary>One setting that the kernel knows: how it is read from a recipe and written into one.</summary>
sealed partial record KnownSetting(string Name, Func<JsonNode?, JsonNode?> Read, Func<SiteSettings, JsonNode?> Get, Action<SiteSettings, JsonNode?> Set)
{
    public static readonly IReadOnlyList<KnownSetting> All =
    [
        new("SiteName", n => Text("SiteName", n, 100), s => s.SiteName, (s, n) => s.SiteName = Word(n)),
        new("Tagline", n => Text("Tagline", n, 200), s => s.Tagline, (s, n) => s.Tagline = Word(n)),
        new("TimeZoneId", n => Text("TimeZoneId", n, 100), s => s.TimeZoneId, (s, n) => s.TimeZoneId = Word(n)),
        new("PageSize", PageSizeOf, s => s.PageSize, (s, n) => s.PageSize = n!.GetValue<int>()),
        new("Banner", n => Text("Banner", n, 200), s => s.Banner, (s, n) => s.Banner = Word(n)),
        new("BrandColor", Colour, s => s.BrandColor, (s, n) => s.BrandColor = Word(n)),
        new("Logo", n => Text("Logo", n, 200), s => s.Logo, (s, n) => s.Logo = Word(n)),
        new("HomeRoute", Route, s => s.HomeRoute, (s, n) => s.HomeRoute = n?.DeepClone() as JsonObject),
    ];

    public static KnownSetting? Called(string key) => All.FirstOrDefault(k => k.Name.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why a value that is well formed is left out, such as a time zone that this machine does not know; null when it is not.</summary>
    public string? Refusal(JsonNode? value) => Name != "TimeZoneId" || Word(value) is var zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? null
        : $"This machine knows no time zone “{zone}”, so the time zone stays as it is.";

    static JsonNode Text(string name, JsonNode? value, int most) => value switch
    {
        JsonValue text when text.TryGetValue(out string? words) && words.Length <= most => words,
        JsonValue text when text.TryGetValue(out string? _) => throw new RuleBroken($"“{name}” is longer than {most} characters."),
        _ => throw new RuleBroken($"“{name}” must be a text."),
    };

    static JsonNode PageSizeOf(JsonNode? value) =>
        value is JsonValue && int.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 100 ? size
        : throw new RuleBroken("“PageSize” must be a number from 1 to 100.");

    static JsonNode Colour(JsonNode? value) => Word(Text("BrandColor", value, 7)) is var colour && (colour.Length == 0 || Hex.IsMatch(colour)) ? colour
        : throw new RuleBroken("“BrandColor” must be # and six digits, such as #1d5c8c.");

    static JsonNode Route(JsonNode? value) => value is JsonObject route ? route.DeepClone()
        : throw new RuleBroken("“HomeRoute” must be an object of route values.");

    static string Word(JsonNode? value) => value?.ToString() ?? "";

    [GeneratedRegex("^#[0-9a-fA-F]{6}\\z")]
    private static partial Regex Hex { get; }
}
