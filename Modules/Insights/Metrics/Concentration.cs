namespace Insights.Metrics;

/// <summary>
/// Metric 6: how much comes from how few. One person in a hundred (k₁ = max(1, round(0.01·M))), those up to one in ten
/// (k₁ + k₉ = max(k₁ + 1, round(0.10·M))), and the rest ÷ all contributions by members.
/// </summary>
internal sealed record Concentration(IReadOnlyList<Somebody> Top, Share TopShare, Share NextShare, Share RestShare)
{
    public static Concentration Of(Sample sample)
    {
        var counts = sample.Said.Where(c => sample.Counts(c.PersonId)).CountBy(c => c.PersonId).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        var all = counts.Sum(c => c.Value);
        var top = Math.Max(1, Rounded(0.01 * sample.Members.Count));
        var tenth = Math.Max(top + 1, Rounded(0.10 * sample.Members.Count));
        Share From(int first, int next) => new(counts.Skip(first).Take(next - first).Sum(c => c.Value), all);
        return new(sample.Named(counts.Take(top).Select(c => c.Key)), From(0, top), From(top, tenth), From(tenth, counts.Count));
    }

    static int Rounded(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
