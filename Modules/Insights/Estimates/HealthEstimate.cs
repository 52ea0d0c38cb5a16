using Insights.Metrics;
using Kernel.Pages;

namespace Insights.Estimates;

/// <summary>How a community does, whatever its stage.</summary>
public enum HealthState { Dormant, Drifting, Slipping, Thriving, Steady }

/// <summary>The first state whose rule matches: dormant, drifting, slipping, thriving, else steady.</summary>
/// <param name="Rule">The rule that matched, with the numbers.</param>
/// <param name="Note">What else is worth knowing; may be empty.</param>
public sealed record HealthEstimate(HealthState State, string Rule, string Note)
{
    const double LeastRate = 0.01;

    internal static HealthEstimate Of(Signs s, TargetSettings targets)
    {
        if (s.Contributions == 0) return new(HealthState.Dormant, "Nobody contributed in these 28 days.", "");

        var drifting = Drifting(s, targets);
        if (s.Rate.Value < LeastRate) return new(HealthState.Drifting, "Fewer than one in a hundred members contributed in these 28 days.", "");
        if (drifting.Count >= 2) return new(HealthState.Drifting, $"Two signs of drifting are there: {string.Join(", and ", drifting)}.", "");

        var note = drifting.Count == 1 ? $"One sign of drifting is there: {drifting[0]}. Two are needed." : "";
        if (s.Momentum.Word == MomentumWord.Slipping && s.WeekAgo.Word == MomentumWord.Slipping) return new(HealthState.Slipping, "Momentum slips, for the second week now.", note);
        if (s.Unanswered.Value * 100 > targets.SlippingUnanswered) return new(HealthState.Slipping, $"{Discussions(s)} without a reply from another; more than {targets.SlippingUnanswered} % is slipping.", note);

        var toThrive = ToThrive(s, targets);
        return toThrive.Count == 0
            ? new(HealthState.Thriving, $"{s.Rate.Text(s.IsSmall)} members contributed, which is the target ({Share.Percent(s.RateTarget)}) or more; {targets.MostUnanswered} % of discussions or fewer stand without a reply; momentum is 0.85 or more.", note)
            : new(HealthState.Steady, $"Nothing slips. Thriving needs {string.Join("; ", toThrive)}.", note);
    }

    static List<string> Drifting(Signs s, TargetSettings targets)
    {
        var signs = new List<string>();
        if (s.Momentum.Word == MomentumWord.Stalling) signs.Add("momentum stalls");
        if (s.Unanswered.Value * 100 > targets.DriftingUnanswered) signs.Add($"more than {targets.DriftingUnanswered} % of discussions have no reply from another");
        if (s.UntendedDays is { } days ? days >= targets.UntendedDays : s.AgeDays >= targets.UntendedDays)
            signs.Add(s.UntendedDays is { } since ? $"the facilitator’s last act was {Plural.Of(since, "day", "days")} ago" : "no facilitator has done anything here yet");
        return signs;
    }

    static List<string> ToThrive(Signs s, TargetSettings targets)
    {
        var missing = new List<string>();
        if (!(s.Rate.Value >= s.RateTarget)) missing.Add($"a contribution rate of {Share.Percent(s.RateTarget)} (it is {s.Rate.Text(s.IsSmall)})");
        if (s.Unanswered.Value * 100 > targets.MostUnanswered) missing.Add($"{targets.MostUnanswered} % or fewer discussions unanswered (it is {s.Unanswered.Text(s.IsSmall)})");
        if (s.Momentum.Word is MomentumWord.Slipping or MomentumWord.Stalling) missing.Add("a momentum of 0.85");
        return missing;
    }

    static string Discussions(Signs s) => $"{s.Unanswered.Text(s.IsSmall)} discussions stand";
}
