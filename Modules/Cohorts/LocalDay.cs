using System.Globalization;
using Kernel;

namespace Cohorts;

/// <summary>Days of a cohort by the site's clocks.</summary>
static class LocalDay
{
    public static DateTime Morning(DateOnly day, TimeZoneInfo zone, string on) => WallClock.ToUtc(day.ToDateTime(new TimeOnly(Cohort.Morning, 0)), zone, on);

    public static DateOnly Of(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    public static string Said(DateTime utc, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string SaidWithHour(DateTime utc, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("dddd, d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <exception cref="RuleBroken">The day or the hour is missing.</exception>
    public static DateTime Moment(DateOnly? day, string? time, TimeZoneInfo zone)
    {
        if (day is not { } on) throw new RuleBroken("Choose a day.", "Day");
        if (!TimeOnly.TryParseExact(time?.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) throw new RuleBroken("Choose an hour, such as 10:00.", "Time");
        return WallClock.ToUtc(on.ToDateTime(at), zone, "Time");
    }
}
