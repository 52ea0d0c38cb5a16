using Nudges.Statistics;

namespace Tests.Nudges;

/// <summary>What is said about a rule’s effect, against published figures and against communities whose effect is known.</summary>
public class StatisticsTests
{
    // R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven methods.
    // Statistics in Medicine 17 (1998), table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void The_interval_is_Newcombes(int a, int m, int b, int n, double low, double high)
    {
        var difference = Difference.Of(new(a, m), new(b, n));

        Assert.Equal(low, difference.Low, 4);
        Assert.Equal(high, difference.High, 4);
    }

    // E. B. Wilson’s interval for 81 of 263, as Newcombe’s paper on single proportions gives it (Statistics in Medicine 17 (1998), 857–872, table I, method 3).
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_of_one_share_is_Wilsons(int count, int of, double low, double high)
    {
        var (from, to) = new Share(count, of).Wilson;

        Assert.Equal(low, from, 4);
        Assert.Equal(high, to, 4);
    }

    [Theory]
    [InlineData(0.44, 0.56, 500, 120)]
    [InlineData(0.30, 0.30, 300, 150)]
    [InlineData(0.20, 0.35, 900, 100)]
    public void Intervals_hold_the_truth_in_94_to_96_of_100_communities(double without, double with, int sent, int heldOut)
    {
        const int Communities = 2_000;
        var chance = new Random(1998);

        var held = Enumerable.Range(0, Communities).Count(_ =>
        {
            var difference = Difference.Of(Draw(chance, with, sent), Draw(chance, without, heldOut));
            return difference.Low <= with - without && with - without <= difference.High;
        });

        Assert.InRange(held / (double)Communities, 0.94, 0.96);
    }

    [Fact]
    public void Where_nothing_helps_at_most_five_in_100_rules_seem_to()
    {
        const int Rules = 2_000;
        var chance = new Random(2026);

        var verdicts = Enumerable.Range(0, Rules).Select(_ => new Effect(Draw(chance, 0.4, 400), Draw(chance, 0.4, 120)).Verdict).CountBy(v => v).ToDictionary();

        Assert.InRange(verdicts.GetValueOrDefault(Verdict.Helps) + verdicts.GetValueOrDefault(Verdict.Harms), 0, Rules * 6 / 100);
        Assert.InRange(verdicts[Verdict.NoSign], Rules * 94 / 100, Rules);
    }

    [Theory]
    [InlineData(20, 400, 5, 49, "Too early to say: 49 of 50 are in the smaller group.")]
    [InlineData(100, 400, 15, 60, "No sign yet that it helps. With 100 in each group more can be said.")]
    [InlineData(100, 400, 25, 100, "No sign that it helps. Change it, or switch it off.")]
    [InlineData(240, 400, 44, 100, "Helps: 16 more in 100 do it within 14 days.")]
    [InlineData(100, 400, 44, 100, "Harms: 19 fewer in 100 do it within 14 days. Switch it off.")]
    public void A_rule_is_judged_in_a_sentence(int acted, int sent, int heldActed, int heldOut, string sentence) =>
        Assert.Equal(sentence, new Effect(new(acted, sent), new(heldActed, heldOut)).Sentence(days: 14));

    static Share Draw(Random chance, double rate, int of) => new(Enumerable.Range(0, of).Count(_ => chance.NextDouble() < rate), of);
}
