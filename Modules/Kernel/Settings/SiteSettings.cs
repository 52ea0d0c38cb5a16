using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kernel.Settings;

/// <summary>
/// The site's settings, stored and exported in the shape of Orchard's Settings step: known values by name,
/// everything else kept as it came in <see cref="Properties"/>.
/// </summary>
public sealed class SiteSettings
{
    public const string Document = "Site";

    public string SiteName { get; set; } = "";

    /// <summary>One sentence under the name on the home page.</summary>
    public string Tagline { get; set; } = "";

    /// <summary>An IANA time zone; days begin and jobs run by it.</summary>
    public string TimeZoneId { get; set; } = "UTC";

    /// <summary>Rows on a page of a list.</summary>
    public int PageSize { get; set; } = 20;

    /// <summary>A sentence above every page, such as “Closed for the holidays”; empty for none.</summary>
    public string Banner { get; set; } = "";

    /// <summary>The tenant's colour as <c>#rrggbb</c>; empty for the theme's own.</summary>
    public string BrandColor { get; set; } = "";

    /// <summary>The media path of the logo; empty for the name alone.</summary>
    public string Logo { get; set; } = "";

    /// <summary>Names of the themes of the site and of the admin.</summary>
    public string SiteTheme { get; set; } = "Commons";
    public string AdminTheme { get; set; } = "Desk";

    /// <summary>Orchard's route values of the home page; a <c>ContentItemId</c> puts that item at the site's root.</summary>
    public JsonObject? HomeRoute { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];
}
