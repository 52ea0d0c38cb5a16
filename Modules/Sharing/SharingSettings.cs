using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sharing;

/// <summary>Whether this site takes what other sites share. A group of the site's settings.</summary>
public sealed class SharingSettings
{
    /// <summary>Other sites may be connected and share case studies here.</summary>
    public bool IsHub { get; set; }

    /// <summary>What comes waits in the inbox until somebody has looked at it.</summary>
    public bool LooksFirst { get; set; }

    // A group of this name may come from another product; what it says besides is given back by an export.
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];
}
