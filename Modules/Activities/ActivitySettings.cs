using System.Text.Json;
using System.Text.Json.Serialization;

namespace Activities;

/// <summary>How reviews go on this site. A group of the site's settings.</summary>
public sealed class ActivitySettings
{
    /// <summary>Authors do not learn who reviews them.</summary>
    public bool SingleBlind { get; set; }

    // A group of this name may come from another product; what it says besides is given back by an export.
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];
}
