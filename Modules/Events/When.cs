using System.Globalization;
using Kernel;

namespace Events;

/// <summary>From when to when, by the clocks of the event's own place.</summary>
public sealed record When(DateTime StartUtc, DateTime EndUtc, string TimeZone)
{
    static readonly CultureInfo English = CultureInfo.InvariantCulture;

    internal TimeZoneInfo Zone { get; } = WallClock.Zone(TimeZone) ?? TimeZoneInfo.Utc;

    public DateTime Start => TimeZoneInfo.ConvertTimeFromUtc(StartUtc, Zone);
    public DateTime End => TimeZoneInfo.ConvertTimeFromUtc(EndUtc, Zone);

    public string Weekday => Start.ToString("ddd", English);
    public string Day => Start.Day.ToString(English);
    public string Month => Start.ToString("MMM", English);

    /// <summary>Minutes that the place's clocks are ahead of UTC when it begins.</summary>
    public int Offset => (int)Zone.GetUtcOffset(StartUtc).TotalMinutes;

    /// <summary>“Thursday 26 November 2026, 15:00”.</summary>
    public string From => Start.ToString("dddd d MMMM yyyy, HH:mm", English);

    /// <summary>“16:30”, or with its day when it ends on another.</summary>
    public string Until => End.ToString(End.Date == Start.Date ? "HH:mm" : "dddd d MMMM, HH:mm", English);

    /// <summary>“London time (UTC+1)”.</summary>
    public string ZoneWord => Zone.Id is "UTC" or "Etc/UTC" ? "UTC" : $"{WallClock.CityOf(Zone)} time ({OffsetWord})";

    /// <summary>For notices: “Thursday 26 November, 15:00, London time (UTC+1)”.</summary>
    public string Sentence => $"{Start.ToString("dddd d MMMM, HH:mm", English)}, {ZoneWord}";

    string OffsetWord
    {
        get
        {
            var (sign, minutes) = (Offset < 0 ? "−" : "+", Math.Abs(Offset));
            return minutes % 60 == 0 ? $"UTC{sign}{minutes / 60}" : $"UTC{sign}{minutes / 60}:{minutes % 60:00}";
        }
    }
}
