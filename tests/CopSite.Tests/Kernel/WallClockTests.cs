using System.Globalization;
using Events;
using Kernel;

namespace Tests.Kernel;

public class WallClockTests
{
    static TimeZoneInfo Zone(string name) => WallClock.Zone(name)!;

    static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    static DateTime Utc(string text) => DateTime.SpecifyKind(At(text), DateTimeKind.Utc);

    [Theory]
    // The hour that comes twice is its first coming.
    [InlineData("2026-10-25T01:30", "Europe/London", "2026-10-25T00:30")]
    [InlineData("2026-11-01T01:30", "America/New_York", "2026-11-01T05:30")]
    // Before and after it there is one of each.
    [InlineData("2026-10-25T00:30", "Europe/London", "2026-10-24T23:30")]
    [InlineData("2026-10-25T02:30", "Europe/London", "2026-10-25T02:30")]
    [InlineData("2026-11-01T02:30", "America/New_York", "2026-11-01T07:30")]
    // In spring London skips half past one, and New York half past two.
    [InlineData("2027-03-14T01:30", "America/New_York", "2027-03-14T06:30")]
    [InlineData("2027-03-28T02:30", "Europe/London", "2027-03-28T01:30")]
    [InlineData("2026-01-01T00:00", "Asia/Kolkata", "2025-12-31T18:30")]
    [InlineData("2026-01-01T00:00", "Etc/GMT+12", "2026-01-01T12:00")]
    [InlineData("2026-07-01T12:00", "Europe/Dublin", "2026-07-01T11:00")]
    [InlineData("2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30")]
    public void A_time_on_the_wall_is_one_instant(string local, string zone, string utc)
    {
        var instant = WallClock.ToUtc(At(local), Zone(zone), "Starts");

        Assert.Equal(Utc(utc), instant);
        Assert.Equal(At(local), TimeZoneInfo.ConvertTimeFromUtc(instant, Zone(zone)));
    }

    [Theory]
    [InlineData("2027-03-28T01:30", "Europe/London", "There is no 01:30 on that day in London")]
    [InlineData("2027-03-14T02:30", "America/New_York", "There is no 02:30 on that day in New York")]
    public void An_hour_that_the_clocks_skip_is_refused_beside_the_field(string local, string zone, string says)
    {
        var broken = Assert.Throws<RuleBroken>(() => WallClock.ToUtc(At(local), Zone(zone), "Starts"));

        Assert.StartsWith(says, broken.Message);
        Assert.Equal("Starts", broken.On);
    }

    [Fact]
    public void What_is_not_touched_keeps_its_instant_in_an_hour_that_comes_twice()
    {
        var second = Utc("2026-10-25T01:30");

        Assert.Equal(second, WallClock.ToUtc(At("2026-10-25T01:30"), Zone("Europe/London"), "Starts", second));
        Assert.Equal(Utc("2026-10-25T00:45"), WallClock.ToUtc(At("2026-10-25T01:45"), Zone("Europe/London"), "Starts", second));
    }

    [Theory]
    [InlineData("2026-07-01T14:00", "2026-07-01T15:30", "Europe/London", "Wednesday 1 July 2026, 15:00", "16:30", "London time (UTC+1)")]
    [InlineData("2026-11-27T03:30", "2026-11-27T05:00", "America/New_York", "Thursday 26 November 2026, 22:30", "Friday 27 November, 00:00", "New York time (UTC−5)")]
    [InlineData("2026-11-27T03:30", "2026-11-27T05:00", "Asia/Kolkata", "Friday 27 November 2026, 09:00", "10:30", "Kolkata time (UTC+5:30)")]
    [InlineData("2026-11-27T03:30", "2026-11-27T05:00", "UTC", "Friday 27 November 2026, 03:30", "05:00", "UTC")]
    public void Times_are_said_by_the_clocks_of_the_place(string start, string end, string zone, string from, string until, string word)
    {
        var when = new When(Utc(start), Utc(end), zone);

        Assert.Equal((from, until, word), (when.From, when.Until, when.ZoneWord));
    }

    [Theory]
    [InlineData(""), InlineData(null), InlineData("tomorrow"), InlineData("2026-13-01T10:00"), InlineData("27.11.2026 15:00")]
    public void What_is_no_time_is_none(string? text) => Assert.Null(WallClock.Read(text));
}
