using Communities.Contributing;

namespace Insights.Metrics;

/// <summary>
/// Metrics 15 and 17, over who answered whom among members in the window. 15: pairs that answered each other ÷ pairs with any
/// answer. 17: the mean, over those who contributed, of how many members they exchanged answers with; who has five or more,
/// who has none; the largest group of people who are linked ÷ those who contributed.
/// </summary>
/// <param name="Links">Each pair, with how many answers went each way.</param>
internal sealed record Exchange(IReadOnlyList<Link> Links, Share Reciprocated, double? Mean, IReadOnlyList<Somebody> WithFive, IReadOnlyList<Somebody> Alone, Share LargestGroup)
{
    const int Many = 5;

    public static Exchange Of(Sample sample)
    {
        var links = sample.Said.Where(c => IsAmongMembers(sample, c)).GroupBy(c => Pair(c.PersonId, c.AnsweredId))
            .Select(g => new Link(sample.Members[g.Key.One], sample.Members[g.Key.Other], g.Count(c => c.PersonId == g.Key.One), g.Count(c => c.PersonId == g.Key.Other)))
            .OrderByDescending(l => l.There + l.Back).ThenBy(l => l.One.Id, StringComparer.Ordinal).ThenBy(l => l.Other.Id, StringComparer.Ordinal).ToList();
        var neighbours = links.SelectMany(l => new[] { (l.One.Id, Other: l.Other.Id), (l.Other.Id, Other: l.One.Id) }).ToLookup(n => n.Id, n => n.Other);
        var contributors = sample.Contributors;
        return new(links, new(links.Count(l => l.IsBothWays), links.Count),
            contributors.Count == 0 ? null : contributors.Average(id => neighbours[id].Count()),
            sample.Named(contributors.Where(id => neighbours[id].Count() >= Many)), sample.Named(contributors.Where(id => !neighbours[id].Any())),
            new(Largest(neighbours), contributors.Count));
    }

    /// <summary>An answer of one member to another.</summary>
    public static bool IsAmongMembers(Sample sample, Contribution c) => c.AnsweredId != c.PersonId && sample.Counts(c.PersonId) && sample.Counts(c.AnsweredId);

    static (string One, string Other) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);

    static int Largest(ILookup<string, string> neighbours)
    {
        var (seen, largest) = (new HashSet<string>(), 0);
        foreach (var start in neighbours.Select(n => n.Key))
        {
            var (size, open) = (0, new Stack<string>([start]));
            while (open.TryPop(out var id))
            {
                if (!seen.Add(id)) continue;
                size++;
                foreach (var next in neighbours[id]) open.Push(next);
            }
            largest = Math.Max(largest, size);
        }
        return largest;
    }
}

/// <summary>Two members who answered each other, or one of them the other.</summary>
internal sealed record Link(Somebody One, Somebody Other, int There, int Back)
{
    public bool IsBothWays => There > 0 && Back > 0;
}
