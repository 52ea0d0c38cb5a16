using Insights.Metrics;

namespace Insights.Estimates;

/// <summary>What stage and health are told from, over 28 days and without those who look after the community.</summary>
internal sealed record Signs
{
    public required int AgeDays { get; init; }
    public required int AgeMonths { get; init; }

    /// <summary>It is about to be closed.</summary>
    public bool IsClosing { get; init; }
    public required int Members { get; init; }
    public required Share Rate { get; init; }
    public required double RateTarget { get; init; }

    /// <summary>Of everybody.</summary>
    public required int Contributions { get; init; }
    public required int Regular { get; init; }
    public required Share ByMembers { get; init; }
    public required Share Unanswered { get; init; }
    public required Momentum Momentum { get; init; }
    public required Momentum WeekAgo { get; init; }
    public required Momentum MonthAgo { get; init; }

    /// <summary>Pages and case studies that stand, and how many of them were looked at within a year.</summary>
    public required Share Fresh { get; init; }
    public int SubGroups { get; init; }

    /// <summary>Days since somebody who looks after it last did anything; null for never.</summary>
    public int? UntendedDays { get; init; }

    public bool IsSmall => Members < Sample.FewestForPercent;
}
