namespace Insights.Metrics;

/// <summary>Metric 5: members who contributed in three or four of the last four weeks, in one or two, in none.</summary>
internal sealed record Bands(IReadOnlyList<Somebody> Regular, IReadOnlyList<Somebody> Occasional, IReadOnlyList<Somebody> Readers)
{
    public const int Weeks = 4;
    const int FewestForRegular = 3;

    public Share RegularShare => new(Regular.Count, All);
    public Share OccasionalShare => new(Occasional.Count, All);
    public Share ReaderShare => new(Readers.Count, All);

    int All => Regular.Count + Occasional.Count + Readers.Count;

    public static Bands Of(Sample sample)
    {
        var weeks = Enumerable.Range(0, Weeks).SelectMany(back => sample.ContributorsIn(sample.Window.Week(back))).CountBy(id => id).ToDictionary();
        IReadOnlyList<Somebody> With(Func<int, bool> active) => sample.Named(sample.Members.Keys.Where(id => active(weeks.GetValueOrDefault(id))));
        return new(With(w => w >= FewestForRegular), With(w => w is > 0 and < FewestForRegular), With(w => w == 0));
    }
}
