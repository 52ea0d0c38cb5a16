using Communities;

namespace Insights.Metrics;

/// <summary>Metric 1: members with at least one contribution in the window ÷ members.</summary>
internal sealed record ContributionRate(Share Share)
{
    public static ContributionRate Of(Sample sample) => new(new Share(sample.Contributors.Count, sample.Members.Count));

    /// <summary>
    /// What may be hoped for: everybody in a cohort, three eighths where up to a thousand people share a purpose (three quarters
    /// visit, half of those contribute), 1.5 % of more than 50,000; in between on a straight line over the size's logarithm.
    /// </summary>
    public static double Target(CommunityKind kind, int members)
    {
        const double small = 0.375, large = 0.015;
        const int few = 1_000, many = 50_000;
        if (kind == CommunityKind.Cohort) return 1;
        if (members <= few) return small;
        return members > many ? large : small + (large - small) * Math.Log((double)members / few) / Math.Log((double)many / few);
    }
}

/// <summary>Metric 4: contributions by members ÷ members who contributed.</summary>
internal sealed record ContributionsEach(int Contributions, int Contributors)
{
    public double? Value => Contributors == 0 ? null : (double)Contributions / Contributors;

    public static ContributionsEach Of(Sample sample) => new(sample.Said.Count(c => sample.Counts(c.PersonId)), sample.Contributors.Count);
}
