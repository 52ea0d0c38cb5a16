using System.Text;
using Events.ICal;

namespace Tests.Events.ICal;

public class CalendarTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b; c\\d", "a\\, b\\; c\\\\d")]
    [InlineData("one\ntwo\r\nthree", "one\\ntwo\\nthree")]
    [InlineData("a\\nb", "a\\\\nb")]
    [InlineData("BEGIN:VALARM", "BEGIN:VALARM")]
    [InlineData("nul\0bell\a", "nulbell")]
    [InlineData("tab\there", "tab\there")]
    public void Text_is_escaped(string text, string escaped) => Assert.Equal(escaped, CalendarText.Escape(text));

    [Theory]
    [InlineData("a\\, b\\; c\\\\d", "a, b; c\\d"), InlineData("one\\ntwo\\Nthree", "one\ntwo\nthree"), InlineData("a\\\\nb", "a\\nb"), InlineData("ends with\\", "ends with\\"), InlineData("", "")]
    public void And_read_again(string escaped, string text) => Assert.Equal(text, CalendarText.Unescape(escaped));

    [Fact]
    public void A_line_is_broken_at_seventy_five_octets_and_never_inside_a_letter()
    {
        var line = "SUMMARY:" + string.Concat(Enumerable.Repeat("käse 🧀 水 ", 40)).TrimEnd();
        var folded = new StringBuilder();

        CalendarText.Fold(folded, line);

        var pieces = folded.ToString().Split("\r\n")[..^1];
        Assert.All(pieces, p => Assert.True(Encoding.UTF8.GetByteCount(p) <= 75));
        Assert.All(pieces, p => Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(p))));
        Assert.All(pieces.Skip(1), p => Assert.StartsWith(" ", p));
        Assert.Equal([line], CalendarText.Unfold(folded.ToString()));
    }

    [Theory]
    [InlineData("SUMMARY:a\r\n b\r\nX:c\r\n"), InlineData("SUMMARY:a\n\tb\nX:c"), InlineData("SUMMARY:a\r b\rX:c\r")]
    public void Lines_are_put_together_whatever_their_ends(string file) => Assert.Equal(["SUMMARY:ab", "X:c"], CalendarText.Unfold(file));

    [Fact]
    public void A_property_may_hold_marks_in_quotes()
    {
        var line = CalendarLine.Of("attendee;CN=\"Ana; of: Water\";ROLE=CHAIR:mailto:ana@example.org")!;

        Assert.Equal(("ATTENDEE", "Ana; of: Water", "CHAIR", "mailto:ana@example.org"), (line.Name, line.Parameter("cn"), line.Parameter("ROLE"), line.Value));
    }

    [Theory]
    [InlineData("no colon"), InlineData(":nothing before it"), InlineData("")]
    public void What_is_no_property_is_none(string line) => Assert.Null(CalendarLine.Of(line));

    [Theory]
    [InlineData("PT1H30M", 90), InlineData("P1D", 1440), InlineData("P2W", 20160), InlineData("+PT15M", 15), InlineData("P1DT1H", 1500)]
    public void A_duration_is_read(string value, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), CalendarTimes.Duration(value));

    [Theory]
    [InlineData(""), InlineData("PT0S"), InlineData("-PT1H"), InlineData("an hour"), InlineData("PT99999999999H")]
    public void What_is_no_duration_is_none(string value) => Assert.Null(CalendarTimes.Duration(value));
}
