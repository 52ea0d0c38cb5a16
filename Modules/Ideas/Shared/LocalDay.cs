using System.Globalization;

namespace Ideas.Shared;

/// <summary>Days as the site's clocks show them.</summary>
static class LocalDay
{
    public static string Said(DateTime utc, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Noon of a day of a form: no zone moves its clocks then.</summary>
    public static DateTime Noon(DateOnly day, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(12, 0)), zone);
}
