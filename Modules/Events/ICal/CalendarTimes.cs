using System.Globalization;
using Kernel;

namespace Events.ICal;

/// <summary>A time of a calendar file, on the wall of its zone.</summary>
/// <param name="Zone">Null when the file does not say which.</param>
internal sealed record CalendarTime(DateTime Local, TimeZoneInfo? Zone, bool IsDay);

/// <summary>Reads the times and durations of a calendar file.</summary>
internal static class CalendarTimes
{
    static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <exception cref="NotTaken">It is no time, or one of a zone that nobody here knows.</exception>
    public static CalendarTime Read(CalendarLine line)
    {
        var value = line.Value.Trim();
        if (DateTime.TryParseExact(value, "yyyyMMdd", Plain, DateTimeStyles.None, out var day)) return new(day, null, IsDay: true);
        if (DateTime.TryParseExact(value, "yyyyMMdd'T'HHmmss'Z'", Plain, DateTimeStyles.None, out var utc)) return new(utc, TimeZoneInfo.Utc, IsDay: false);
        if (!DateTime.TryParseExact(value, "yyyyMMdd'T'HHmmss", Plain, DateTimeStyles.None, out var local)) throw new NotTaken($"its time “{Short(value)}” cannot be read.");

        return new(local, line.Parameter("TZID") is { Length: > 0 } name ? Zone(name) ?? throw new NotTaken($"nobody here knows its time zone “{Short(name)}”.") : null, IsDay: false);
    }

    /// <summary>By its IANA name, Windows' name, or a name that some programs put a path before.</summary>
    public static TimeZoneInfo? Zone(string name)
    {
        if (WallClock.Zone(name) is { } zone) return zone;

        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 2 ? WallClock.Zone($"{parts[^2]}/{parts[^1]}") : null;
    }

    /// <summary><c>PT1H30M</c> or <c>P2D</c>; null for what is none, or takes nothing or less.</summary>
    public static TimeSpan? Duration(string value)
    {
        var (total, number, any) = (TimeSpan.Zero, 0L, false);
        foreach (var letter in value.Trim().TrimStart('+'))
        {
            if (char.IsAsciiDigit(letter))
            {
                number = number * 10 + (letter - '0');
                if (number > 100_000) return null;
                continue;
            }
            if (letter is 'P' or 'T') continue;

            var unit = letter switch { 'W' => TimeSpan.FromDays(7), 'D' => TimeSpan.FromDays(1), 'H' => TimeSpan.FromHours(1), 'M' => TimeSpan.FromMinutes(1), 'S' => TimeSpan.FromSeconds(1), _ => (TimeSpan?)null };
            if (unit is null) return null;
            (total, number, any) = (total + unit.Value * number, 0, true);
        }
        return any && total > TimeSpan.Zero ? total : null;
    }

    public static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

/// <summary>Why an event of a file stays out, as the end of a sentence.</summary>
internal sealed class NotTaken(string why) : Exception(why);
