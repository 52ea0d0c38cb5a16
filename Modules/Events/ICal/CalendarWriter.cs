using System.Globalization;
using System.Text;

namespace Events.ICal;

/// <summary>
/// Writes an iCalendar file (RFC 5545). Times are in UTC, so that no reader depends on its own tables of time zones;
/// the zone in which an event is planned stands beside them for those who bring it in again.
/// </summary>
internal static class CalendarWriter
{
    /// <summary>The zone's IANA name, which no standard property of an event in UTC holds.</summary>
    public const string ZoneProperty = "X-COPSITE-TZID";

    public const string ContentType = "text/calendar; charset=utf-8";

    public static string Write(string name, IEnumerable<CalendarEntry> entries)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN", "VCALENDAR");
        Line(file, "VERSION", "2.0");
        Line(file, "PRODID", "-//CopSite//Events//EN");
        Line(file, "CALSCALE", "GREGORIAN");
        Line(file, "METHOD", "PUBLISH");
        Text(file, "NAME", name);
        Text(file, "X-WR-CALNAME", name);
        Line(file, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        Line(file, "X-PUBLISHED-TTL", "PT1H");
        foreach (var entry in entries) Write(file, entry);
        Line(file, "END", "VCALENDAR");
        return file.ToString();
    }

    static void Write(StringBuilder file, CalendarEntry entry)
    {
        Line(file, "BEGIN", "VEVENT");
        Line(file, "UID", entry.Uid);
        Line(file, "DTSTAMP", Utc(entry.ModifiedUtc));
        Line(file, "DTSTART", Utc(entry.StartUtc));
        Line(file, "DTEND", Utc(entry.EndUtc));
        Text(file, "SUMMARY", entry.Title);
        if (entry.Text.Length > 0) Text(file, "DESCRIPTION", entry.Text);
        if (entry.Place.Length > 0) Text(file, "LOCATION", entry.Place);
        if (entry.Address.Length > 0) Line(file, "URL", entry.Address);
        Line(file, "STATUS", entry.IsCancelled ? "CANCELLED" : entry.IsTentative ? "TENTATIVE" : "CONFIRMED");
        Line(file, "SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(file, "CREATED", Utc(entry.CreatedUtc));
        Line(file, "LAST-MODIFIED", Utc(entry.ModifiedUtc));
        Text(file, ZoneProperty, entry.TimeZone);
        Line(file, "END", "VEVENT");
    }

    static void Text(StringBuilder file, string name, string text) => Line(file, name, CalendarText.Escape(text));

    static void Line(StringBuilder file, string name, string value) => CalendarText.Fold(file, $"{name}:{value}");

    static string Utc(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
