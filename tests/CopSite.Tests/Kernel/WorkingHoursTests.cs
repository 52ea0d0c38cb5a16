using Kernel;

namespace Tests.Kernel;

/// <summary>Time as people at work count it.</summary>
public class WorkingHoursTests
{
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Theory]
    [InlineData("2026-03-02 09:00", "2026-03-02 13:00", 4)]
    [InlineData("2026-03-02 12:00", "2026-03-03 12:00", 8)]
    [InlineData("2026-03-02 20:00", "2026-03-03 08:00", 0)]
    [InlineData("2026-03-06 16:00", "2026-03-09 10:00", 2)] // over a weekend
    [InlineData("2026-03-07 09:00", "2026-03-08 17:00", 0)] // within one
    [InlineData("2026-03-03 12:00", "2026-03-02 12:00", 0)]
    public void Only_nine_to_five_on_weekdays_counts(string from, string to, double hours) =>
        Assert.Equal(hours, WorkingHours.Between(Utc(from), Utc(to), TimeZoneInfo.Utc).TotalHours);

    [Fact]
    public void A_day_on_which_the_clocks_change_has_its_eight_hours()
    {
        // Britain's clocks went forward on Sunday 29 March 2026: Friday's nine is 09:00 UTC, Monday's 08:00 UTC.
        Assert.Equal(16, WorkingHours.Between(Utc("2026-03-27 09:00"), Utc("2026-03-30 16:00"), London).TotalHours);
        Assert.Equal(15, WorkingHours.Between(Utc("2026-03-27 09:00"), Utc("2026-03-30 15:00"), London).TotalHours);
    }

    static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
