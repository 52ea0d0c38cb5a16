using Communities;
using Communities.Contributing;
using Insights.Estimates;
using Insights.Metrics;

namespace Insights.Reading;

/// <summary>All that the figures of one community are made of, read once.</summary>
internal sealed record Ledger
{
    public required CommunityView Community { get; init; }
    public required Window Window { get; init; }
    public required DateTime CreatedUtc { get; init; }
    public required IReadOnlyList<Somebody> People { get; init; }
    public required IReadOnlyList<Contribution> Contributions { get; init; }
    public required IReadOnlyList<Contributed> Ever { get; init; }
    public required IReadOnlyList<Converted> Converted { get; init; }
    public required IReadOnlyList<KnowledgeCount> Knowledge { get; init; }
    public required int SubGroups { get; init; }

    /// <summary>What its facilitators are granted.</summary>
    public required int HoursAMonth { get; init; }
    public required DateTime? TendedUtc { get; init; }
    public required TargetSettings Targets { get; init; }

    public Sample Sample(Window window, bool withFacilitators = false) => new(Contributions, People, window, withFacilitators, SinceUtc);

    /// <summary>When it began. What came from elsewhere may be older than the community here.</summary>
    public DateTime SinceUtc => Ever.Select(e => e.FirstUtc).Append(CreatedUtc).Min();

    public Share Fresh => new(Knowledge.Sum(k => k.Fresh), Knowledge.Sum(k => k.Count));

    /// <summary>Over 28 days, whatever the page looks at.</summary>
    public Signs Signs()
    {
        var window = Window.Last(Metrics.Window.Usual);
        var sample = Sample(window);
        var rate = ContributionRate.Of(sample).Share;
        var facilitators = People.Where(p => p.IsFacilitator).Select(p => p.Id).ToHashSet();
        var tended = new[] { TendedUtc, sample.All.LastOrDefault(c => facilitators.Contains(c.PersonId))?.Utc }.Max();
        return new()
        {
            AgeDays = (int)(window.ToUtc - SinceUtc).TotalDays,
            AgeMonths = Months(SinceUtc, window.ToUtc),
            IsClosing = Community.Lifecycle == CommunityLifecycle.Closing,
            Members = sample.Members.Count,
            Rate = rate,
            RateTarget = ContributionRate.Target(Community.Kind, sample.Members.Count),
            Contributions = sample.Said.Count,
            Regular = Bands.Of(sample).Regular.Count,
            ByMembers = MemberActivity.Of(sample).Contributions,
            Unanswered = Replies.Of(sample).Unanswered,
            Momentum = Momentum.Of(sample),
            WeekAgo = Momentum.Of(Sample(window.Earlier(7))),
            MonthAgo = Momentum.Of(Sample(window.Earlier(Metrics.Window.Usual))),
            Fresh = Fresh,
            SubGroups = SubGroups,
            UntendedDays = tended is { } utc ? (int)(window.ToUtc - utc).TotalDays : null,
        };
    }

    static int Months(DateTime from, DateTime to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }
}
