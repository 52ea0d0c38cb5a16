using Microsoft.AspNetCore.Mvc.Rendering;

namespace Events.Shared;

/// <summary>The time zones to choose from, by the names that people know: cities.</summary>
internal static class ZoneChoice
{
    static readonly IReadOnlyList<string> Known =
    [
        "UTC",
        .. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)
            .Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal) && !id.StartsWith("posix", StringComparison.Ordinal) && !id.StartsWith("right", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <param name="chosen">Stands in the list too when it is none of the usual ones.</param>
    public static IEnumerable<SelectListItem> Of(string? chosen) =>
        (chosen is null || Known.Contains(chosen) ? Known : Known.Prepend(chosen)).Select(id => new SelectListItem(id.Replace('_', ' '), id));
}
