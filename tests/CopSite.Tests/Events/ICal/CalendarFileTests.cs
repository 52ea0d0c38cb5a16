using Events.ICal;
using Kernel;

namespace Tests.Events.ICal;

public class CalendarFileTests
{
    static readonly DateTime Made = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    static CalendarFile Read(params string[] lines) => CalendarFile.Read(string.Join("\r\n", ["BEGIN:VCALENDAR", "BEGIN:VEVENT", .. lines, "END:VEVENT", "END:VCALENDAR"]), TimeZoneInfo.Utc);

    static CalendarEntry Entry(string title, string zone = "Europe/London") => new("e1@t1", title, "Bring your ears;\nand \\ a pen.", new(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc), new(2026, 10, 25, 3, 0, 0, DateTimeKind.Utc), zone,
        "Station 14, upstairs", "https://example.org/communities/water/events/e1", 3, false, false, Made, Made);

    [Theory]
    [InlineData("Europe/London"), InlineData("America/New_York"), InlineData("Asia/Kolkata"), InlineData("Africa/Casablanca"), InlineData("UTC")]
    public void What_is_written_reads_as_it_was(string zone)
    {
        var entry = Entry("Hot seat: pumps, valves; and a \\ slash", zone);

        var read = Assert.Single(CalendarFile.Read(CalendarWriter.Write("Water", [entry]), TimeZoneInfo.Utc).Events);

        Assert.Equal((entry.Uid, entry.Title, entry.Text, entry.Place, entry.Address, entry.StartUtc, entry.EndUtc, zone),
            (read.Uid, read.Title, read.Text, read.Place, read.Link, read.StartUtc, read.EndUtc, read.TimeZone));
        Assert.Empty(read.Notes);
    }

    [Fact]
    public void Each_required_property_stands_once_and_every_line_ends_as_it_should()
    {
        var lines = CalendarWriter.Write("Water", [Entry("Listening")]).Split("\r\n");

        foreach (var once in new[] { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CopSite//Events//EN", "UID:e1@t1", "DTSTAMP:20261120T120000Z", "DTSTART:20261025T013000Z", "SEQUENCE:3", "STATUS:CONFIRMED", "LAST-MODIFIED:20261120T120000Z", "END:VCALENDAR" })
            Assert.Single(lines, once);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void A_zone_that_is_named_is_taken()
    {
        var read = Assert.Single(Read("UID:1", "SUMMARY:Visit", "DTSTART;TZID=America/New_York:20261101T013000", "DURATION:PT2H").Events);

        Assert.Equal((new DateTime(2026, 11, 1, 5, 30, 0), new DateTime(2026, 11, 1, 7, 30, 0), "America/New_York"), (read.StartUtc, read.EndUtc, read.TimeZone));
    }

    [Theory]
    [InlineData("GMT Standard Time"), InlineData("/freeassociation.sourceforge.net/Europe/London"), InlineData("\"Europe/London\"")]
    public void So_are_the_names_that_other_programs_use(string zone) =>
        Assert.Equal(new DateTime(2026, 7, 1, 14, 0, 0), Assert.Single(Read("SUMMARY:Visit", $"DTSTART;TZID={zone}:20260701T150000", "DTEND:20260701T150000Z").Events).StartUtc);

    [Fact]
    public void A_zone_that_nobody_knows_is_said_and_the_event_stays_out() =>
        Assert.Equal(["“Visit” stayed out: nobody here knows its time zone “US-Eastern”."], Read("SUMMARY:Visit", "DTSTART;TZID=US-Eastern:20260701T150000").Left);

    [Fact]
    public void A_whole_day_is_taken_from_midnight_to_midnight()
    {
        var london = WallClock.Zone("Europe/London")!;
        var read = Assert.Single(CalendarFile.Read("BEGIN:VEVENT\nSUMMARY:Visit\nDTSTART;VALUE=DATE:20261025\nEND:VEVENT", london).Events);

        // The day on which the clocks go back has twenty-five hours.
        Assert.Equal((new DateTime(2026, 10, 24, 23, 0, 0), new DateTime(2026, 10, 26, 0, 0, 0)), (read.StartUtc, read.EndUtc));
        Assert.Equal(["It takes whole days, from midnight to midnight."], read.Notes);
    }

    [Fact]
    public void Of_a_series_the_first_time_is_taken_and_that_is_said()
    {
        var file = CalendarFile.Read("""
            BEGIN:VEVENT
            UID:weekly
            SUMMARY:Weekly
            DTSTART:20261126T150000Z
            RRULE:FREQ=WEEKLY
            BEGIN:VALARM
            TRIGGER:-PT15M
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:weekly
            SUMMARY:Weekly
            RECURRENCE-ID:20261203T150000Z
            DTSTART:20261203T160000Z
            END:VEVENT
            BEGIN:VTODO
            SUMMARY:Bring biscuits
            END:VTODO
            """, TimeZoneInfo.Utc);

        var read = Assert.Single(file.Events);
        Assert.Equal(["It does not say when it ends, so it lasts an hour.", "It repeats. Only its first time was taken: plan the others by hand.", "Its alarms were left out: members are reminded a day and an hour before."], read.Notes);
        Assert.Equal(["“Weekly” stayed out: it changes one time of a series, and series are not taken.", "1 task stayed out: only events are taken."], file.Left);
    }

    [Theory]
    [InlineData("“An event without a title” stayed out: it has no title.", "DTSTART:20261126T150000Z")]
    [InlineData("“Visit” stayed out: it does not say when it starts.", "SUMMARY:Visit")]
    [InlineData("“Visit” stayed out: it is cancelled.", "SUMMARY:Visit", "DTSTART:20261126T150000Z", "STATUS:CANCELLED")]
    [InlineData("“Visit” stayed out: its time “soon” cannot be read.", "SUMMARY:Visit", "DTSTART:soon")]
    [InlineData("“Visit” stayed out: it does not end after it starts.", "SUMMARY:Visit", "DTSTART:20261126T150000Z", "DTEND:20261126T140000Z")]
    [InlineData("“Visit” stayed out: There is no 01:30 on that day in London: the clocks go forward. Choose another time.", "SUMMARY:Visit", "DTSTART;TZID=Europe/London:20270328T013000")]
    public void What_cannot_be_taken_is_said(string sentence, params string[] lines)
    {
        var file = Read(lines);

        Assert.Empty(file.Events);
        Assert.Equal([sentence], file.Left);
    }
}
