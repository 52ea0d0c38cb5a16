namespace Bench.Site;

/// <summary>What people type, against as many posts as the measured tenant has: <c>--replies 100000</c> for the target of the design.</summary>
sealed record Searches(string Name, string Words)
{
    public static readonly Searches[] All =
    [
        new("search-signed-in", "pressure"),
        new("search-every-post", "the"),
        new("search-two-words", "night pressure"),
        new("search-phrase", "\"gate valve\""),
        new("search-rare-word", "foxes"),
        new("search-typo", "presure"),
        new("search-suggestions", "pres"),
    ];

    public string Path => $"/search{(Name.EndsWith("suggestions", StringComparison.Ordinal) ? "/suggestions" : "")}?q={Uri.EscapeDataString(Words)}";
}
