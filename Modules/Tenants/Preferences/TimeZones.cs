namespace Tenants.Preferences;

/// <summary>The time zones that this machine knows, by the names that people know: cities.</summary>
static class TimeZones
{
    public static readonly IReadOnlyList<string> All =
    [
        "UTC",
        .. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)
            .Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal) && !id.StartsWith("posix", StringComparison.Ordinal) && !id.StartsWith("right", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
