namespace Insights.Metrics;

/// <summary>
/// Metric 18: (answers among members that cross organisations ÷ all of them) ÷ (1 − Σ nᵢ(nᵢ−1) / (N(N−1))), where nᵢ are the
/// members of an organisation and N all of them: 1 is what chance would give. Who names no organisation is left out.
/// </summary>
internal sealed record SiloBridge(Share Across, double? Expected)
{
    public double? Value => Across.Value / (Expected > 0 ? Expected : null);

    public static SiloBridge Of(Sample sample)
    {
        var home = sample.Members.Values.Where(m => m.Organisation.Length > 0).ToDictionary(m => m.Id, m => m.Organisation.ToUpperInvariant());
        var answers = sample.Said.Where(c => Exchange.IsAmongMembers(sample, c) && home.ContainsKey(c.PersonId) && home.ContainsKey(c.AnsweredId)).ToList();
        double n = home.Count;
        return new(new(answers.Count(c => home[c.PersonId] != home[c.AnsweredId]), answers.Count),
            home.Count < 2 ? null : 1 - home.Values.CountBy(o => o).Sum(o => (double)o.Value * (o.Value - 1)) / (n * (n - 1)));
    }
}

/// <summary>Metric 16: people who asked something in the window and also replied in somebody else's discussion ÷ those who asked.</summary>
internal sealed record Helpers(Share Share)
{
    public static Helpers Of(Sample sample)
    {
        var askers = sample.Said.Where(c => c.Asks && sample.Counts(c.PersonId)).Select(c => c.PersonId).ToHashSet();
        var helped = sample.Said.Where(c => c.Kind == Communities.Contributing.ContributionKind.Reply && c.PlaceOwnerId != c.PersonId && askers.Contains(c.PersonId)).Select(c => c.PersonId).Distinct();
        return new(new Share(helped.Count(), askers.Count));
    }
}
