using People.Help;

namespace Tests.People;

/// <summary>Two working days, by the clock on the wall.</summary>
public class WorkingTimeTests
{
    [Theory]
    [InlineData("2026-11-17T12:00Z", 2, "2026-11-19T12:00Z")] // a Tuesday
    [InlineData("2026-11-20T12:00Z", 2, "2026-11-24T12:00Z")] // over the weekend
    [InlineData("2026-11-21T09:30Z", 2, "2026-11-25T00:00Z")] // a Saturday begins with Monday
    [InlineData("2026-11-22T23:59Z", 1, "2026-11-24T00:00Z")]
    [InlineData("2026-11-20T12:00Z", 5, "2026-11-27T12:00Z")]
    public void Weekends_do_not_count(string from, int days, string to) => Assert.Equal(Time(to), WorkingTime.After(Time(from), days, TimeZoneInfo.Utc));

    [Fact]
    public void The_weekend_is_that_of_the_site()
    {
        var auckland = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland");

        // Friday noon in London is Saturday in Auckland, where the two days begin with Monday.
        Assert.Equal(Time("2026-11-24T11:00Z"), WorkingTime.After(Time("2026-11-20T12:00Z"), 2, auckland));
    }

    [Fact]
    public void An_hour_that_clocks_skip_is_the_next_that_they_show()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var beirut = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut"); // clocks go forward on a Sunday at midnight

        Assert.Equal(Time("2026-03-31T08:30Z"), WorkingTime.After(Time("2026-03-27T09:30Z"), 2, berlin));
        Assert.True(WorkingTime.After(Time("2026-03-27T22:00Z"), 2, beirut) > Time("2026-03-29T22:00Z"));
    }

    static DateTime Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
