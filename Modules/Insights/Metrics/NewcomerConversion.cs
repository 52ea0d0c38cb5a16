using Communities.Contributing;

namespace Insights.Metrics;

/// <summary>Metric 10: those who joined between 42 and 14 days before the window's end and contributed within 14 days of joining ÷ all who joined then.</summary>
internal sealed record NewcomerConversion(Share Share)
{
    static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public static NewcomerConversion Of(Sample sample)
    {
        var (from, to) = (sample.Window.Back(42), sample.Window.Back(14));
        var joined = sample.Members.Values.Where(m => from <= m.JoinedUtc && m.JoinedUtc < to).ToDictionary(m => m.Id, m => m.JoinedUtc);
        var converted = sample.All.Where(c => joined.TryGetValue(c.PersonId, out var utc) && c.Utc >= utc && c.Utc - utc <= Soon).Select(c => c.PersonId).Distinct();
        return new(new Share(converted.Count(), joined.Count));
    }
}

/// <summary>
/// Metric 11: members who contributed for the first time ever in the 28 days that ended 28 days ago, and again within 28 days
/// of it ÷ all of those; and the same apart for those whose first words were answered and those whose were not.
/// </summary>
internal sealed record SecondPosts(Share All, Share Answered, Share Unanswered)
{
    static readonly TimeSpan Month = TimeSpan.FromDays(28);

    public static SecondPosts Of(Sample sample, IEnumerable<Contributed> ever)
    {
        var window = sample.Window.Last(28).Earlier(28);
        var firsts = ever.Where(e => sample.Counts(e.PersonId)).GroupBy(e => e.PersonId).Select(g => (Id: g.Key, Utc: g.Min(e => e.FirstUtc))).Where(f => window.Holds(f.Utc)).ToList();
        var outcomes = firsts.ConvertAll(f =>
        {
            var place = sample.By[f.Id].FirstOrDefault(c => c.Utc >= f.Utc)?.PlaceId;
            return (Again: sample.By[f.Id].Any(c => c.Utc > f.Utc && c.Utc - f.Utc <= Month),
                IsAnswered: sample.To[f.Id].Any(c => c.PersonId != f.Id && c.PlaceId == place && c.Utc > f.Utc));
        });
        Share Where(Func<(bool Again, bool IsAnswered), bool> which) => new(outcomes.Count(o => which(o) && o.Again), outcomes.Count(which));
        return new(Where(_ => true), Where(o => o.IsAnswered), Where(o => !o.IsAnswered));
    }
}

/// <summary>Metric 12: members who contributed in the 28 days that ended 90 days ago and also in the last 28 ÷ those of then.</summary>
internal sealed record Retention(Share Share)
{
    public static Retention Of(Sample sample)
    {
        var then = sample.ContributorsIn(sample.Window.Last(28).Earlier(90));
        return new(new Share(then.Intersect(sample.ContributorsIn(sample.Window.Last(28))).Count(), then.Count));
    }
}
