using Notifications;
using Notifications.Digests;

namespace Tests.Notifications.Digests;

public class DigestCalendarTests
{
    [Theory]
    // London goes forward on 28 March 2027 at one, back on 31 October at two.
    [InlineData("Europe/London", 8, "2027-03-27T09:00:00Z", "2027-03-29T07:00:00Z"), InlineData("Europe/London", 8, "2027-03-26T08:00:00Z", "2027-03-27T08:00:00Z")]
    [InlineData("Europe/London", 8, "2027-10-30T07:00:00Z", "2027-10-31T08:00:00Z")]
    // An hour that is skipped is the one after it; of an hour that comes twice the first.
    [InlineData("Europe/London", 1, "2027-03-27T01:00:00Z", "2027-03-28T01:00:00Z"), InlineData("Europe/London", 1, "2027-10-30T00:00:00Z", "2027-10-31T00:00:00Z")]
    // New York goes forward on 14 March 2027 at two, back on 7 November at two.
    [InlineData("America/New_York", 8, "2027-03-13T13:00:00Z", "2027-03-14T12:00:00Z"), InlineData("America/New_York", 8, "2027-11-06T12:00:00Z", "2027-11-07T13:00:00Z")]
    [InlineData("America/New_York", 2, "2027-03-13T07:00:00Z", "2027-03-14T07:00:00Z"), InlineData("America/New_York", 1, "2027-11-06T05:00:00Z", "2027-11-07T05:00:00Z")]
    [InlineData("Asia/Kolkata", 8, "2027-03-13T02:30:00Z", "2027-03-14T02:30:00Z"), InlineData("Australia/Lord_Howe", 2, "2027-10-01T15:30:00Z", "2027-10-02T15:30:00Z")]
    public void A_day_away_ends_at_the_hour_of_the_readers_own_clock(string zone, int hour, string last, string due) =>
        Assert.Equal(Utc(due), new DigestCalendar(Rhythm.Daily, hour, TimeZoneInfo.FindSystemTimeZoneById(zone)).DueAfter(Utc(last)));

    [Theory]
    [InlineData("Weekly", "2026-11-20T08:00:00Z", "2026-11-27T08:00:00Z"), InlineData("Weekly", "2026-11-20T08:00:01Z", "2026-11-28T08:00:00Z"), InlineData("Fortnightly", "2026-11-20T07:00:00Z", "2026-12-04T08:00:00Z")]
    public void A_rhythm_is_counted_from_the_last_visit(string rhythm, string last, string due) =>
        Assert.Equal(Utc(due), new DigestCalendar(Enum.Parse<Rhythm>(rhythm), 8, TimeZoneInfo.Utc).DueAfter(Utc(last)));

    static DateTime Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
