namespace Insights.Metrics;

public enum MomentumWord { Unknown, Stalling, Slipping, Steady, Rising }

/// <summary>
/// Metric 22: the mean of different members who contributed in a week, over the last four weeks ÷ over the eight weeks before.
/// At least 1.15 is rising, 0.85 steady, 0.60 slipping, less is stalling.
/// </summary>
/// <param name="Weeks">The contributors of each of twelve weeks, the earliest first.</param>
/// <param name="WeeksBefore">How many of the eight before the last four the community was there: only those say what is usual.</param>
internal sealed record Momentum(IReadOnlyList<int> Weeks, int WeeksBefore = Momentum.Looked - Momentum.Recent)
{
    const int Recent = 4;
    public const int Looked = 12;

    public double Lately => Weeks.TakeLast(Recent).Average();
    public double Before => Weeks.SkipLast(Recent).TakeLast(WeeksBefore).DefaultIfEmpty().Average();

    /// <summary>Null while nobody had contributed before.</summary>
    public double? Value => Before == 0 ? null : Lately / Before;

    public MomentumWord Word => Value switch
    {
        null => MomentumWord.Unknown,
        >= 1.15 => MomentumWord.Rising,
        >= 0.85 => MomentumWord.Steady,
        >= 0.60 => MomentumWord.Slipping,
        _ => MomentumWord.Stalling,
    };

    public static Momentum Of(Sample sample) => new([.. Enumerable.Range(0, Looked).Reverse().Select(back => sample.ContributorsIn(sample.Window.Week(back)).Count)],
        Enumerable.Range(Recent, Looked - Recent).Count(back => sample.Window.Week(back).FromUtc >= sample.SinceUtc));
}
