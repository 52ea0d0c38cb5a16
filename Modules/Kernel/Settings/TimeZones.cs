namespace Kernel.Settings;

/// <summary>The time zones that this machine knows, by the names that people know: cities.</summary>
public static class TimeZones
{
    public static readonly IReadOnlyList<string> All =
    [
        "UTC",
        .. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)
            .Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal) && !id.StartsWith("posix", StringComparison.Ordinal) && !id.StartsWith("right", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The zone of that name, or else the other one.</summary>
    public static TimeZoneInfo Of(string id, TimeZoneInfo otherwise) => id.Length > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : otherwise;
}
