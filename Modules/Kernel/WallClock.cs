using System.Globalization;

namespace Kernel;

/// <summary>Times as the clocks on the walls of a place show them.</summary>
public static class WallClock
{
    static readonly string[] Shapes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>The zone of an IANA name, or of Windows' name for it; null for any other.</summary>
    public static TimeZoneInfo? Zone(string? name) =>
        name is { Length: > 0 and <= 100 } && TimeZoneInfo.TryFindSystemTimeZoneById(name.Trim(), out var zone) ? zone : null;

    public static DateTime? Read(string? text) =>
        DateTime.TryParseExact(text?.Trim(), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : null;

    /// <summary>As an input of a form takes it.</summary>
    public static string Write(DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString(Shapes[0], CultureInfo.InvariantCulture);

    /// <summary>
    /// The instant of a time on the wall. An hour that comes twice, on the night when clocks go back, is its first coming.
    /// </summary>
    /// <exception cref="RuleBroken">The clocks skip it.</exception>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone, string on)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            throw new RuleBroken(string.Create(CultureInfo.InvariantCulture, $"There is no {local:HH:mm} on that day in {CityOf(zone)}: the clocks go forward. Choose another time."), on);

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    /// <summary>The instant of what stands in a form; what was not touched keeps its instant, also in an hour that comes twice.</summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone, string on, DateTime? formerUtc) =>
        formerUtc is { } former && TimeZoneInfo.ConvertTimeFromUtc(former, zone) is var was && was.AddTicks(-(was.Ticks % TimeSpan.TicksPerMinute)) == local ? former : ToUtc(local, zone, on);

    /// <summary>The place that a zone is named for: “New York”.</summary>
    public static string CityOf(TimeZoneInfo zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
