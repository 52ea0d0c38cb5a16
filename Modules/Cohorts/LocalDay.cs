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
}
