namespace Insights.Metrics;

/// <summary>
/// Whole days in the site's time zone, up to the midnight at which the last complete day ended. Four whole weeks, unless
/// somebody asks for others, so that weekdays cancel out.
/// </summary>
internal sealed record Window
{
    public const int Usual = 28;

    public static readonly IReadOnlyList<int> Lengths = [7, Usual, 90, 365];

    readonly TimeZoneInfo zone;

    Window(DateOnly end, int days, TimeZoneInfo zone)
    {
        (End, Days, this.zone) = (end, days, zone);
        (FromUtc, ToUtc) = (Back(days), Back(0));
    }

    /// <summary>The first day that is not in it.</summary>
    public DateOnly End { get; }
    public int Days { get; }

    public DateTime FromUtc { get; }
    public DateTime ToUtc { get; }

    /// <summary>As many days right before.</summary>
    public Window Before => new(End.AddDays(-Days), Days, zone);

    public static Window Of(int days, DateTime nowUtc, TimeZoneInfo zone) => new(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(nowUtc, zone)), days, zone);

    /// <summary>Another number of days that end when these do.</summary>
    public Window Last(int days) => new(End, days, zone);

    /// <summary>The seven days that end so many weeks before these do; 0 for the last seven.</summary>
    public Window Week(int back) => new(End.AddDays(-7 * back), 7, zone);

    /// <summary>The same length, so many days earlier.</summary>
    public Window Earlier(int days) => new(End.AddDays(-days), Days, zone);

    /// <summary>The midnight so many days before its end.</summary>
    public DateTime Back(int days) => Midnight(End.AddDays(-days));

    public bool Holds(DateTime utc) => FromUtc <= utc && utc < ToUtc;

    DateTime Midnight(DateOnly day)
    {
        // Where clocks go forward at midnight, the day begins later.
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
