namespace Kernel;

/// <summary>
/// Time as people at work count it: from nine to five, Monday to Friday, by the clocks of one zone. Public holidays are
/// not known here and count as working days.
/// </summary>
public static class WorkingHours
{
    const int Begin = 9;
    const int End = 17;

    /// <summary>The working time between two moments; zero when the second is not after the first.</summary>
    public static TimeSpan Between(DateTime fromUtc, DateTime toUtc, TimeZoneInfo zone)
    {
        if (toUtc <= fromUtc) return TimeSpan.Zero;

        var worked = TimeSpan.Zero;
        var last = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(toUtc, zone));
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(fromUtc, zone)); day <= last; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;

            var (begins, ends) = (Utc(day, Begin, zone), Utc(day, End, zone));
            var (from, to) = (fromUtc > begins ? fromUtc : begins, toUtc < ends ? toUtc : ends);
            if (to > from) worked += to - from;
        }
        return worked;
    }

    /// <summary>The moment at which so much working time has passed.</summary>
    public static DateTime After(DateTime fromUtc, TimeSpan worked, TimeZoneInfo zone)
    {
        var left = worked;
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(fromUtc, zone)); ; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;

            var (begins, ends) = (Utc(day, Begin, zone), Utc(day, End, zone));
            var from = fromUtc > begins ? fromUtc : begins;
            if (from >= ends) continue;
            if (left <= ends - from) return from + left;

            left -= ends - from;
        }
    }

    // No zone moves its clocks between nine and five.
    static DateTime Utc(DateOnly day, int hour, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(hour, 0)), zone);
}
