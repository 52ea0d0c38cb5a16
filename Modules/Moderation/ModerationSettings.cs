using System.Text.Json;
using System.Text.Json.Serialization;

namespace Moderation;

/// <summary>What waits for a facilitator before it appears. A group of the site's settings.</summary>
public sealed class ModerationSettings
{
    /// <summary>How many first posts of each newcomer to a community; 0 for none. A community may decide otherwise.</summary>
    public int FirstPosts { get; set; }

    /// <summary>Posts of new accounts that look like spam. Nothing of them leaves this site.</summary>
    public bool ChecksForSpam { get; set; } = true;

    // A group of this name may come from another product; what it says besides is given back by an export.
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];
}
