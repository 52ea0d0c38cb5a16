using Wiki.Differences;
using Wiki.Merging;

namespace Tests.Wiki;

/// <summary>Two people change one text at once.</summary>
public class MergeTests
{
    const string From = "one\ntwo\nthree\nfour\nfive";

    [Theory]
    [InlineData("ONE\ntwo\nthree\nfour\nfive", "one\ntwo\nthree\nfour\nFIVE", "ONE\ntwo\nthree\nfour\nFIVE")]
    [InlineData("one\ntwo\nthree\nfour\nfive\nsix", "zero\none\ntwo\nthree\nfour\nfive", "zero\none\ntwo\nthree\nfour\nfive\nsix")]
    [InlineData("one\ntwo\nthree\nfour\nFIVE", "one\ntwo\nthree\nfour\nfive\nsix", "one\ntwo\nthree\nfour\nFIVE\nsix")]
    [InlineData("one\nTWO\nthree\nfour\nfive", "one\ntwo\nTHREE\nfour\nfive", "one\nTWO\nTHREE\nfour\nfive")]
    [InlineData("one\nthree\nfour\nfive", "one\ntwo\nthree\nfive", "one\nthree\nfive")]
    [InlineData("one\ntwo\n2.5\nthree\nfour\nfive", "one\nTWO\nthree\nfour\nfive", "one\nTWO\n2.5\nthree\nfour\nfive")]
    [InlineData("one\nsame\nthree\nfour\nfive", "one\nsame\nthree\nfour\nfive!", "one\nsame\nthree\nfour\nfive!")]
    [InlineData("", "one\ntwo\nthree\nfour\nfive", "")]
    public void What_does_not_meet_is_kept_of_both(string theirs, string mine, string both)
    {
        foreach (var merge in new[] { Merge.Of(From, theirs, mine), Merge.Of(From, mine, theirs) })
        {
            Assert.True(merge.IsClean);
            Assert.Equal(both, merge.Text);
        }
    }

    [Theory]
    [InlineData("one\nTWO\nthree\nfour\nfive", "one\nDeux\nthree\nfour\nfive", "TWO", "Deux")]
    [InlineData("one\ntwo\nthree\nfour\nfive\nA", "one\ntwo\nthree\nfour\nfive\nB", "A", "B")]
    [InlineData("one\nfour\nfive", "one\ntwo\nTHREE\nfour\nfive", "", "two\nTHREE")]
    [InlineData("one\nX\nfive", "one\ntwo\n2.5\nthree\nfour\nfive", "X", "two\n2.5\nthree\nfour")]
    [InlineData("one\nA\nB\nfour\nfive", "one\ntwo\nC\nD\nfive", "A\nB\nfour", "two\nC\nD")]
    public void Where_both_change_the_same_lines_both_are_shown(string theirs, string mine, string shownOfTheirs, string shownOfMine)
    {
        var merge = Merge.Of(From, theirs, mine);

        Assert.Equal(new MergePiece(true, shownOfTheirs, shownOfMine), Assert.Single(merge.Clashes));
        Assert.Equal(mine, merge.Text);
    }

    // Whatever two people do, each line that either wrote is in the outcome or is shown, and what only one changed is taken.
    [Fact]
    public void No_line_that_anybody_wrote_is_lost()
    {
        var dice = new Random(20261122);
        for (var game = 0; game < 3_000; game++)
        {
            var from = Enumerable.Range(0, dice.Next(0, 12)).Select(n => dice.Next(4) == 0 ? "" : $"line {n % 7}").ToList();
            var (theirs, mine) = (Changed(from, "T", dice), Changed(from, "M", dice));
            var (a, b, c) = (string.Join('\n', from), string.Join('\n', theirs), string.Join('\n', mine));

            var merge = Merge.Of(a, b, c);

            var shown = Lines.Of(merge.Text).Concat(merge.Clashes.SelectMany(p => Lines.Of(p.Theirs))).ToHashSet();
            Assert.All(theirs.Where(l => l.StartsWith('T')), l => Assert.Contains(l, shown));
            Assert.All(mine.Where(l => l.StartsWith('M')), l => Assert.Contains(l, Lines.Of(merge.Text)));
            Assert.Equal(b, Merge.Of(a, b, a).Text);
            Assert.Equal(c, Merge.Of(a, a, c).Text);
            Assert.True(Merge.Of(a, b, b).IsClean);
            Assert.Equal(b, Merge.Of(a, b, b).Text);
        }
    }

    [Fact]
    public void What_is_long_and_altogether_different_is_shown_as_wholes()
    {
        var (from, theirs, mine) = (Numbers("a"), Numbers("b"), Numbers("c"));

        var merge = Merge.Of(from, theirs, mine);

        Assert.Equal(new MergePiece(true, theirs, mine), Assert.Single(merge.Clashes));
        Assert.Equal(theirs + "\nend", Merge.Of(from, theirs, from + "\nend").Text);
    }

    static string Numbers(string of) => string.Join('\n', Enumerable.Range(0, 20_000).Select(n => $"{of}{n % 90}"));

    static List<string> Changed(List<string> from, string who, Random dice)
    {
        var lines = from.ToList();
        for (var change = dice.Next(0, 4); change > 0; change--)
            switch (dice.Next(3))
            {
                case 0: lines.Insert(dice.Next(lines.Count + 1), $"{who}{dice.Next(1_000_000)}"); break;
                case 1 when lines.Count > 0: lines[dice.Next(lines.Count)] = $"{who}{dice.Next(1_000_000)}"; break;
                case 2 when lines.Count > 0: lines.RemoveAt(dice.Next(lines.Count)); break;
            }
        return lines;
    }
}
