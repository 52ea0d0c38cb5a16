using Kernel.People;

namespace Notifications.Digests;

// When a digest is due for somebody: at their own hour, on the first day on which they have been away for their rhythm.
internal sealed record DigestCalendar(Rhythm Rhythm, int Hour, TimeZoneInfo Zone)
{
    /// <summary>Who has not come for so long is left in peace.</summary>
    public static readonly TimeSpan LongAway = TimeSpan.FromDays(180);

    int Days => Rhythm switch { Rhythm.Daily => 1, Rhythm.Weekly => 7, _ => 14 };

    /// <summary>Their hour of that day.</summary>
    public DateTime On(DateOnly day) => LocalTime.At(day, Hour, Zone);

    public DateOnly DayOf(DateTime utc) => LocalTime.DayOf(utc, Zone);

    /// <summary>The next time their clock shows the hour.</summary>
    public DateTime After(DateTime utc)
    {
        var day = DayOf(utc);
        return On(day) > utc ? On(day) : On(day.AddDays(1));
    }

    /// <summary>The first time their clock shows the hour after they were away, or without a digest, for their whole rhythm.</summary>
    public DateTime DueAfter(DateTime lastUtc)
    {
        var day = DayOf(lastUtc);
        if (On(day) < lastUtc) day = day.AddDays(1);
        return On(day.AddDays(Days));
    }
}
