using Communities.Contributing;

namespace Insights.Metrics;

/// <summary>
/// Metric 19, provisional: discussions begun in the window, with at least five posts by at least three people, that became
/// something which people made together within 60 days ÷ all such discussions.
/// </summary>
/// <param name="Ready">Those that became nothing yet, the longest first.</param>
internal sealed record TalkConversion(Share Share, IReadOnlyList<ReadyTalk> Ready)
{
    const int FewestPosts = 5;
    const int FewestPeople = 3;
    static readonly TimeSpan InTime = TimeSpan.FromDays(60);

    public static TalkConversion Of(Sample sample, IEnumerable<Converted> converted)
    {
        var eligible = Eligible(sample);
        var began = eligible.ToDictionary(e => e.Begun.PlaceId, e => e.Begun.Utc);
        var became = converted.Where(c => began.TryGetValue(c.SourceId, out var utc) && c.Utc < sample.Window.ToUtc && c.Utc - utc <= InTime).Select(c => c.SourceId).ToHashSet();
        return new(new(became.Count, eligible.Count),
            [.. eligible.Where(e => !became.Contains(e.Begun.PlaceId)).OrderByDescending(e => e.Posts).Select(e => new ReadyTalk(e.Begun.Title, e.Begun.Path, e.Posts, e.People))]);
    }

    /// <summary>The ids of the discussions that count here.</summary>
    public static IEnumerable<string> EligibleIn(Sample sample) => Eligible(sample).Select(e => e.Begun.PlaceId);

    static List<(Contribution Begun, int Posts, int People)> Eligible(Sample sample)
    {
        var posts = sample.All.Where(c => c.Kind is ContributionKind.Discussion or ContributionKind.Reply).ToLookup(c => c.PlaceId);
        return [.. sample.Said.Where(c => c.Begins).Select(d => (Begun: d, Posts: posts[d.PlaceId].Count(), People: posts[d.PlaceId].Select(p => p.PersonId).Distinct().Count()))
            .Where(e => e.Posts >= FewestPosts && e.People >= FewestPeople)];
    }
}

/// <summary>A discussion that is ready to become something lasting.</summary>
public sealed record ReadyTalk(string Title, string Path, int Posts, int People);
