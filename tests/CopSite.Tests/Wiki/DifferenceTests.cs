using Kernel.Text;
using Wiki.Differences;

namespace Tests.Wiki;

public class DifferenceTests
{
    [Fact]
    public void Lines_that_changed_show_what_became_of_their_words()
    {
        var difference = Difference.Between("Tell the room.\n\nClose the valve at three.\n\nWrite it down.", "Tell the room.\n\nClose the main valve at four.\n\nWrite it down.");

        Assert.Equal([true, false, true], difference.Parts.Select(p => p.IsSame));
        Assert.Equal(["Close the ", "main ", "valve at ", "three", "four", "."], difference.Parts[1].Runs.Select(r => r.Text));
        Assert.Equal((2, 1), difference.Words);
    }

    [Fact]
    public void The_same_text_has_no_difference()
    {
        Assert.True(Difference.Between("a\nb", "a\nb").IsNone);
        Assert.Empty(Difference.Between("", "").Parts);
        Assert.Equal((2, 0), Difference.Between("", "Two words").Words);
        Assert.Equal((0, 1), Difference.Between("Don’t", "").Words);
    }

    [Fact]
    public void Both_texts_can_be_read_off_it_whole()
    {
        var dice = new Random(7);
        for (var game = 0; game < 1_000; game++)
        {
            var (before, after) = (Text(dice), Text(dice));

            var parts = Difference.Between(before, after).Parts;

            Assert.Equal(Lines.Of(before), Read(parts, Change.Gone));
            Assert.Equal(Lines.Of(after), Read(parts, Change.New));
        }
    }

    // A part without a word of one of the two has no line of it.
    static IEnumerable<string> Read(IReadOnlyList<DifferencePart> parts, Change with) => parts
        .Where(p => p.Runs.Any(r => r.Change == Change.Same || r.Change == with))
        .SelectMany(p => string.Concat(p.Runs.Where(r => r.Change == Change.Same || r.Change == with).Select(r => r.Text)).Split('\n'));

    static string Text(Random dice) => string.Join('\n', Enumerable.Range(0, dice.Next(8)).Select(_ => $"{"abc"[dice.Next(3)]} {dice.Next(3)}."));
}
