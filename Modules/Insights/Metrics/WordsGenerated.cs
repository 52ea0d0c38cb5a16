using Communities.Contributing;

namespace Insights.Metrics;

/// <summary>Metric 21: words added in the window, by all and by members, and ever; books = all words ever ÷ 100,000.</summary>
internal sealed record WordsGenerated(long InWindow, long ByMembers, long Ever)
{
    const double Book = 100_000;

    public double Books => Ever / Book;

    public static WordsGenerated Of(Sample sample, IEnumerable<Contributed> ever) =>
        new(sample.Said.Sum(c => (long)c.Words), sample.Said.Where(sample.IsByMember).Sum(c => (long)c.Words), ever.Sum(e => e.Words));
}

/// <summary>Metric 23: contributions by members ÷ all, and discussions begun by members ÷ all. Facilitators are never members here.</summary>
internal sealed record MemberActivity(Share Contributions, Share Discussions)
{
    public static MemberActivity Of(Sample sample)
    {
        var begun = sample.Said.Where(c => c.Begins).ToList();
        return new(new(sample.Said.Count(sample.IsByMember), sample.Said.Count), new(begun.Count(sample.IsByMember), begun.Count));
    }
}
