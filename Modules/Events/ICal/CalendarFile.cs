using Kernel;
using Kernel.Text;

namespace Events.ICal;

/// <summary>An event that a calendar file brings.</summary>
/// <param name="Notes">What was understood in a way that somebody should know of.</param>
internal sealed record BroughtEvent(string Uid, string Title, string Text, string Place, string Link, DateTime StartUtc, DateTime EndUtc, string TimeZone, IReadOnlyList<string> Notes);

/// <summary>What a calendar file holds, as far as it can be taken over, and in plain words what cannot.</summary>
internal sealed record CalendarFile(IReadOnlyList<BroughtEvent> Events, IReadOnlyList<string> Left)
{
    public const int Most = 200;

    /// <param name="otherwise">The zone of times that do not say theirs.</param>
    public static CalendarFile Read(string text, TimeZoneInfo otherwise)
    {
        var file = CalendarPart.Read(text);
        var (events, left) = (new List<BroughtEvent>(), new List<string>());
        foreach (var part in file.All("VEVENT"))
        {
            var title = PlainText.Cut(PlainText.Clean(part.Text("SUMMARY")), Event.LongestTitle);
            try
            {
                if (events.Count == Most) throw new NotTaken($"a file may bring {Most} events at once.");
                events.Add(Taken(part, title, otherwise));
            }
            catch (Exception e) when (e is NotTaken or RuleBroken)
            {
                left.Add($"“{(title.Length > 0 ? title : "An event without a title")}” stayed out: {e.Message}");
            }
        }
        foreach (var (name, one, many) in new[] { ("VTODO", "task", "tasks"), ("VJOURNAL", "journal entry", "journal entries"), ("VFREEBUSY", "list of busy times", "lists of busy times") })
            if (file.All(name).Count() is > 0 and var count) left.Add($"{Kernel.Pages.Plural.Of(count, one, many)} stayed out: only events are taken.");
        return new(events, left);
    }

    static BroughtEvent Taken(CalendarPart part, string title, TimeZoneInfo otherwise)
    {
        if (title.Length == 0) throw new NotTaken("it has no title.");
        if (part.First("RECURRENCE-ID") is not null) throw new NotTaken("it changes one time of a series, and series are not taken.");
        if (part.Text("STATUS").Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase)) throw new NotTaken("it is cancelled.");

        var notes = new List<string>();
        var start = CalendarTimes.Read(part.First("DTSTART") ?? throw new NotTaken("it does not say when it starts."));
        var zone = start.Zone is not null && start.Zone != TimeZoneInfo.Utc ? start.Zone : Planned(part) ?? start.Zone ?? otherwise;
        var startUtc = WallClock.ToUtc(start.Local, start.Zone ?? zone, "Starts");
        var endUtc = End(part, start, zone, notes) ?? startUtc.AddHours(1);
        if (endUtc <= startUtc) throw new NotTaken("it does not end after it starts.");

        if (start.IsDay) notes.Add("It takes whole days, from midnight to midnight.");
        else if (start.Zone is null) notes.Add($"Its times name no zone, so they were read as {WallClock.CityOf(zone)} time.");
        if (part.First("RRULE") is not null || part.First("RDATE") is not null) notes.Add("It repeats. Only its first time was taken: plan the others by hand.");
        if (part.Inside.Any(i => i.Name == "VALARM")) notes.Add("Its alarms were left out: members are reminded a day and an hour before.");

        var link = part.Text("URL").Trim();
        return new(PlainText.Cut(PlainText.Clean(part.Text("UID")), 255), title, PlainText.CleanLines(part.Text("DESCRIPTION")), PlainText.Cut(PlainText.Clean(part.Text("LOCATION")), Event.LongestPlace),
            link, startUtc, endUtc, zone.Id, notes);
    }

    static TimeZoneInfo? Planned(CalendarPart part) => part.Text(CalendarWriter.ZoneProperty) is { Length: > 0 } name ? CalendarTimes.Zone(name) : null;

    static DateTime? End(CalendarPart part, CalendarTime start, TimeZoneInfo zone, List<string> notes)
    {
        if (part.First("DTEND") is { } line)
        {
            var end = CalendarTimes.Read(line);
            return WallClock.ToUtc(end.Local, end.Zone ?? start.Zone ?? zone, "Ends");
        }
        if (part.First("DURATION") is { } length && CalendarTimes.Duration(length.Value) is { } duration) return WallClock.ToUtc(start.Local, start.Zone ?? zone, "Starts") + duration;
        if (start.IsDay) return WallClock.ToUtc(start.Local.AddDays(1), zone, "Ends");

        notes.Add("It does not say when it ends, so it lasts an hour.");
        return null;
    }
}
