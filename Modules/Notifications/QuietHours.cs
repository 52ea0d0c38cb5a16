using Kernel.People;

namespace Notifications;

// Hours of a person's day in which no mail goes to them. Two equal hours are none.
internal sealed record QuietHours(int From, int To, bool Weekends)
{
    // A night, a weekend, another night.
    const int MostSteps = 6;

    /// <summary>When mail may go to them again; null when it may now.</summary>
    public DateTime? Until(DateTime nowUtc, TimeZoneInfo zone)
    {
        var until = nowUtc;
        for (var step = 0; step < MostSteps; step++)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(until, zone);
            var today = DateOnly.FromDateTime(local);
            if (Weekends && today.DayOfWeek is (DayOfWeek.Saturday or DayOfWeek.Sunday)) until = LocalTime.At(today.AddDays(1), 0, zone);
            else if (IsNight(local.Hour)) until = LocalTime.At(local.Hour < To ? today : today.AddDays(1), To, zone);
            else break;
        }
        return until == nowUtc ? null : until;
    }

    bool IsNight(int hour) => From < To ? hour >= From && hour < To : From > To && (hour >= From || hour < To);
}
