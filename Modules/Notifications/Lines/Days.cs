using System.Globalization;

namespace Notifications.Lines;

internal static class Days
{
    // Lines come newest first, so each day's lines stand together.
    public static IReadOnlyList<InboxDay> Of(IEnumerable<InboxLine> lines, DateTime nowUtc, TimeZoneInfo zone)
    {
        var today = DayOf(nowUtc, zone);
        return [.. lines.GroupBy(line => DayOf(line.UpdatedUtc, zone)).Select(day => new InboxDay(NameOf(day.Key, today), [.. day]))];
    }

    static DateOnly DayOf(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    static string NameOf(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "Today",
        1 => "Yesterday",
        _ => day.ToString(day.Year == today.Year ? "dddd d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture),
    };
}
