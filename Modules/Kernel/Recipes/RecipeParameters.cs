using Kernel.Settings;

namespace Kernel.Recipes;

/// <summary>What <c>parameters('…')</c> of a recipe can ask for. Never a password of somebody who exists.</summary>
public static class RecipeParameters
{
    public static Dictionary<string, string> Of(SiteSettings settings, string adminId, string adminName, string adminEmail) => new(StringComparer.Ordinal)
    {
        ["SiteName"] = settings.SiteName,
        ["SiteTimeZone"] = settings.TimeZoneId,
        ["AdminUserId"] = adminId,
        ["AdminUsername"] = adminName,
        ["AdminEmail"] = adminEmail,
    };
}
