using Kernel.Text;

namespace Tests.Kernel.Text;

public class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("same", "same", "same")]
    [InlineData("in the month after", "in the week after", "in the [-month][+week] after")]
    [InlineData("", "new", "[+new]")]
    [InlineData("old", "", "[-old]")]
    [InlineData("one two three", "zero two four", "[-one][+zero] two [-three][+four]")]
    public void Words_are_marked_as_gone_or_new(string before, string after, string marked) => Assert.Equal(marked, Marked(before, after));

    [Fact]
    public void Long_texts_are_compared_in_a_moment()
    {
        var (before, after) = (string.Concat(Enumerable.Range(0, 20_000).Select(n => $"word{n} ")), string.Concat(Enumerable.Range(0, 20_000).Select(n => $"other{n} ")));
        var started = TimeProvider.System.GetTimestamp();

        var runs = WordDiff.Of(before, after);

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
        Assert.Equal((before, after), (string.Concat(runs.Where(r => r.Change != Change.New).Select(r => r.Text)), string.Concat(runs.Where(r => r.Change != Change.Gone).Select(r => r.Text))));
    }

    static string Marked(string before, string after) =>
        string.Concat(WordDiff.Of(before, after).Select(r => r.Change switch { Change.Gone => $"[-{r.Text}]", Change.New => $"[+{r.Text}]", _ => r.Text }));
}
