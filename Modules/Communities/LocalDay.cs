namespace Communities;

/// <summary>Days of a form as moments, in the site's time zone.</summary>
static class LocalDay
{
    public static DateTime Start(DateOnly day, TimeZoneInfo zone)
    {
        // Midnight may not exist on the day on which clocks go forward.
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }

    /// <summary>The moment at which the day is over.</summary>
    public static DateTime End(DateOnly day, TimeZoneInfo zone) => Start(day.AddDays(1), zone);

    /// <summary>The last day before a moment at which days end.</summary>
    public static DateOnly Last(DateTime endUtc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(endUtc.AddMinutes(-1), zone));
}
