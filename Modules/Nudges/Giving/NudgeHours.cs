using Kernel.People;

namespace Nudges.Giving;

/// <summary>
/// When a nudge may reach somebody: on working days from half past eight to half past five by their own clocks (rule G3). Public
/// holidays are not known here and count as working days.
/// </summary>
internal static class NudgeHours
{
    public static readonly TimeOnly From = new(8, 30);

    // Mail follows a line on the site by ten minutes, and has to arrive before half past five too.
    public static readonly TimeOnly To = new(17, 15);

    /// <summary>The moment itself, or the next at which it may be.</summary>
    public static DateTime Next(DateTime utc, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (IsWorkday(day) && time >= From && time <= To) return utc;

        return Morning(IsWorkday(day) && time < From ? day : day.AddDays(1), zone);
    }

    /// <summary>The morning of a day, or of the next working day.</summary>
    public static DateTime Morning(DateOnly day, TimeZoneInfo zone)
    {
        while (!IsWorkday(day)) day = day.AddDays(1);
        return LocalTime.At(day, From, zone);
    }

    static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
