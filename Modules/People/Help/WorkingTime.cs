namespace People.Help;

/// <summary>Counts in days on which people work, by the clock on their wall: Saturdays and Sundays do not count.</summary>
internal static class WorkingTime
{
    static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>
    /// The same hour so many working days later: from Friday noon two days lead to Tuesday noon. What begins at a weekend
    /// begins with Monday.
    /// </summary>
    public static DateTime After(DateTime utc, int days, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        while (IsFree(local)) local = local.Date.AddDays(1);
        for (; days > 0; days--)
            do local = local.AddDays(1);
            while (IsFree(local));

        // An hour that clocks skip in spring is the next one that they show.
        while (zone.IsInvalidTime(local)) local += Step;
        return TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone);
    }

    static bool IsFree(DateTime local) => local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
