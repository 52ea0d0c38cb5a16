using Notifications;

namespace Tests.Notifications.Telling;

public class QuietHoursTests
{
    static readonly QuietHours Night = new(20, 7, Weekends: false);

    [Theory]
    [InlineData("2026-11-20T19:59:00Z", null), InlineData("2026-11-20T20:00:00Z", "2026-11-21T07:00:00Z"), InlineData("2026-11-21T00:00:00Z", "2026-11-21T07:00:00Z"), InlineData("2026-11-21T07:00:00Z", null)]
    public void A_night_spans_midnight(string now, string? until) => Check(Night, "Etc/UTC", now, until);

    [Theory]
    [InlineData("2026-11-20T11:00:00Z", null), InlineData("2026-11-20T12:30:00Z", "2026-11-20T14:00:00Z"), InlineData("2026-11-20T14:00:00Z", null)]
    public void Hours_in_the_middle_of_the_day_can_be_quiet(string now, string? until) => Check(new(12, 14, Weekends: false), "Etc/UTC", now, until);

    [Fact]
    public void The_same_hour_twice_is_no_quiet_at_all() => Check(new(8, 8, Weekends: false), "Etc/UTC", "2026-11-20T08:00:00Z", null);

    [Theory]
    // Friday night goes on until Monday morning.
    [InlineData("2026-11-20T21:00:00Z", "2026-11-23T07:00:00Z"), InlineData("2026-11-21T12:00:00Z", "2026-11-23T07:00:00Z"), InlineData("2026-11-20T12:00:00Z", null)]
    public void A_weekend_can_be_quiet_as_a_whole(string now, string? until) => Check(Night with { Weekends = true }, "Etc/UTC", now, until);

    [Theory]
    // Clocks go forward at one in the night to 28 March 2027, back at two in the night to 31 October 2027.
    [InlineData("2027-03-27T23:00:00Z", "2027-03-28T06:00:00Z"), InlineData("2027-10-30T22:00:00Z", "2027-10-31T07:00:00Z")]
    public void A_night_with_a_change_of_clocks_ends_at_the_right_hour(string now, string until) => Check(Night, "Europe/London", now, until);

    static void Check(QuietHours quiet, string zone, string now, string? until) =>
        Assert.Equal(until is null ? null : Utc(until), quiet.Until(Utc(now), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    static DateTime Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
