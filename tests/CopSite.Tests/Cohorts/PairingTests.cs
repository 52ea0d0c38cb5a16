using Cohorts.Running;

namespace Tests.Cohorts;

/// <summary>Who is put together: across organisations, with everybody in it, and with somebody else the next time.</summary>
public class PairingTests
{
    public static TheoryData<int, int> Sizes => new() { { 2, 1 }, { 3, 2 }, { 4, 4 }, { 7, 2 }, { 8, 3 }, { 13, 3 }, { 60, 5 }, { 61, 1 } };

    [Theory, MemberData(nameof(Sizes))]
    public void Everybody_has_a_buddy_and_nobody_has_two_pairs(int people, int organisations)
    {
        var seats = Enumerable.Range(0, people).Select(at => new Seat($"p{at:00}", $"o{at % organisations}")).ToList();

        var pairs = Pairing.Pairs(seats);
        var groups = Pairing.Groups(seats, 4);

        Assert.Equal(seats.Select(s => s.PersonId), pairs.SelectMany(p => p).Order(StringComparer.Ordinal));
        Assert.Equal(people % 2, pairs.Count(p => p.Count == 3));
        Assert.All(pairs, p => Assert.InRange(p.Count, 2, 3));
        Assert.Equal(seats.Select(s => s.PersonId), groups.SelectMany(g => g).Order(StringComparer.Ordinal));
        Assert.All(groups, g => Assert.InRange(g.Count, Math.Min(people, 2), 6));
    }

    [Fact]
    public void Pairs_cross_organisations_as_long_as_there_is_somebody_from_elsewhere()
    {
        string[] from = ["A", "A", "A", "A", "B", "B", "C", "C"];

        var pairs = Pairing.Pairs([.. from.Select((o, at) => new Seat($"p{at}", o))]);

        Assert.All(pairs, p => Assert.NotEqual(from[p[0][1] - '0'], from[p[1][1] - '0']));
    }

    [Theory, InlineData(4), InlineData(6), InlineData(8), InlineData(30)]
    public void The_second_time_everybody_gets_somebody_else(int people)
    {
        var seats = Enumerable.Range(0, people).Select(at => new Seat($"p{at:00}", $"o{at % 3}")).ToList();
        var first = Pairing.Pairs(seats);

        var second = Pairing.Pairs([.. seats.Select(s => s with { FormerPair = 1 + first.ToList().FindIndex(p => p.Contains(s.PersonId)) })]);

        Assert.Empty(Names(first).Intersect(Names(second)));

        static IEnumerable<string> Names(IReadOnlyList<IReadOnlyList<string>> pairs) => pairs.Select(p => string.Join(' ', p.Order(StringComparer.Ordinal)));
    }
}
