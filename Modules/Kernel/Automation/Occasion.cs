using System.Globalization;

namespace Kernel.Automation;

/// <summary>
/// What automation acts upon: a fact, its values as text, and whom and what it is about. Kept with a run, so plain values only.
/// </summary>
public sealed record Occasion
{
    /// <summary>The fact's lasting name; empty where somebody pressed a button.</summary>
    public required string Trigger { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>By name, whatever the case; what is empty is left out.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Whoever did it, or whom it is about. Empty for nobody.</summary>
    public string PersonId { get; init; } = "";

    /// <summary>Empty for what happened in no community.</summary>
    public string CommunityId { get; init; } = "";

    /// <summary>The content item that it is about. Empty for none.</summary>
    public string ItemId { get; init; } = "";

    /// <summary>The moment at which it is looked at, where that is not now: conditions answer as things stood then, as far as they can tell. Null for now.</summary>
    public DateTime? AsOfUtc { get; init; }

    /// <summary>A value as text that reads back: a moment in ISO 8601, a number without separators, <c>true</c> or <c>false</c>.</summary>
    public static string Written(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
