using Wiki;

namespace Tests.Wiki;

public class PageSourceTests
{
    [Theory]
    [InlineData("| Step       | Flow |\n| ---------- | ---: |\n| Station 14 | 6.3  |", "| Step | Flow |\n| --- | ---: |\n| Station 14 | 6.3 |")]
    [InlineData("|Step|Flow|\n|---|---:|\n|Station 14|6.3|", "| Step | Flow |\n| --- | ---: |\n| Station 14 | 6.3 |")]
    [InlineData("| a \\| b | |\n|---|---|", "| a \\| b |  |\n| --- | --- |")]
    [InlineData("One.\n\n\n\nTwo.", "One.\n\nTwo.")]
    [InlineData("\\[\\[Night flow\\]\\]", "[[Night flow]]")]
    public void What_two_editors_write_differently_is_written_in_one_manner(string written, string kept)
    {
        Assert.Equal(kept, PageSource.Of(written));
        Assert.Equal(kept, PageSource.Of(kept));
    }

    [Theory]
    [InlineData("```\n| a    | b |\n|------|---|\n\n\n\nx\n```")]
    [InlineData("|  no table  |\n\ntext")]
    [InlineData("Code:\n\n    one\n\n\n    two")]
    [InlineData("a | b")]
    public void What_is_meant_as_it_stands_stays_as_it_is(string source) => Assert.Equal(source, PageSource.Of(source));

    [Fact]
    public void Blank_lines_without_end_are_read_in_no_time_to_speak_of() =>
        Assert.Equal("a\n\nb", PageSource.Of("a" + new string('\n', 60_000) + "b"));
}
