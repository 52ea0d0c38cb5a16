using Insights.Metrics;
using Kernel.Pages;

namespace Insights.Estimates;

/// <summary>How far a community is in its life, by Wenger, McDermott and Snyder.</summary>
public enum Stage { Potential, Coalescing, Maturing, Stewardship, Transformation }

/// <summary>The first stage whose rule matches, from the last one down.</summary>
/// <param name="Rule">The rule that matched, with the numbers.</param>
/// <param name="Missing">What the next stage still needs; empty when there is none.</param>
public sealed record StageEstimate(Stage Stage, string Rule, string Missing)
{
    const double Stalling = 0.60;

    internal static StageEstimate Of(Signs s, TargetSettings targets)
    {
        if (s.IsClosing) return new(Stage.Transformation, "The community is being closed.", "");
        if (s.AgeDays >= 90 && s.Contributions == 0) return new(Stage.Transformation, "It is older than 90 days, and nobody contributed in these 28 days.", "");
        if (s.Momentum.Value < Stalling && s.MonthAgo.Value < Stalling) return new(Stage.Transformation, "Momentum is below 0.60 now, and was four weeks ago.", "");

        var steward = Steward(s, targets);
        if (steward.Count == 0) return new(Stage.Stewardship, $"It is a year old or older, members gave {s.ByMembers.Text(s.IsSmall)} contributions, {s.Regular} people contribute regularly, and what was written down is kept fresh.", "");

        var mature = Mature(s);
        if (mature.Count == 0) return new(Stage.Maturing, $"Members gave {s.ByMembers.Text(s.IsSmall)} of the contributions, {s.Regular} of them contribute regularly, and there {Plural.Of(s.Fresh.Whole, "is one page or case study", "pages and case studies")}{(s.SubGroups > 0 ? $" and {Plural.Of(s.SubGroups, "sub-group", "sub-groups")}" : "")}.", Sentence("Stewardship", steward));

        return s is { Members: >= 10, Rate.Part: >= 3 }
            ? new(Stage.Coalescing, $"There are 10 members or more, and 3 or more of them contributed in these 28 days ({s.Rate.Counts}).", Sentence("Maturing", mature))
            : new(Stage.Potential, "It has not grown together yet.", Sentence("Coalescing",
            [
                .. s.Members < 10 ? [$"10 members (there {(s.Members == 1 ? "is" : "are")} {s.Members})"] : Array.Empty<string>(),
                .. s.Rate.Part < 3 ? [$"3 of them contributing in 28 days ({s.Rate.Part} did)"] : Array.Empty<string>(),
            ]));
    }

    static List<string> Steward(Signs s, TargetSettings targets)
    {
        var missing = new List<string>();
        if (s.AgeMonths < 12) missing.Add("an age of 12 months");
        if (!(s.ByMembers.Value >= 0.9)) missing.Add($"90 % of contributions by members ({s.ByMembers.Text(s.IsSmall)})");
        if (s.Regular < 10) missing.Add($"10 regular contributors (there are {s.Regular})");
        if (s.Fresh.Whole < 20) missing.Add($"20 pages and case studies (there are {s.Fresh.Whole})");
        else if (s.Fresh.Value * 100 < targets.Fresh) missing.Add($"{targets.Fresh} % of pages and case studies looked at within a year ({s.Fresh.Text(false)})");
        if (s.Momentum.Value < Stalling) missing.Add("a momentum of 0.60");
        return missing;
    }

    static List<string> Mature(Signs s)
    {
        var missing = new List<string>();
        if (!(s.ByMembers.Value >= 0.5)) missing.Add($"half of all contributions by members ({s.ByMembers.Text(s.IsSmall)})");
        if (s.Regular < 5) missing.Add($"5 regular contributors (there {(s.Regular == 1 ? "is" : "are")} {s.Regular})");
        if (s.Fresh.Whole < 5 && s.SubGroups == 0) missing.Add($"5 pages or case studies (there {(s.Fresh.Whole == 1 ? "is" : "are")} {s.Fresh.Whole}) or a sub-group");
        return missing;
    }

    static string Sentence(string stage, IReadOnlyList<string> missing) => $"{stage} needs {string.Join("; ", missing)}.";

    /// <summary>What whoever looks after a community does best in a stage.</summary>
    public static string Focus(Stage stage) => stage switch
    {
        Stage.Transformation => "Hold a session on renewal; go back to the early aims; invite new groups; or close well and archive.",
        Stage.Stewardship => "Keep it fresh, rotate leadership, share outward, influence management.",
        Stage.Maturing => "Fill gaps, organise what is known, make boundaries clear, welcome at scale.",
        Stage.Coalescing => "Keep a regular rhythm, look for quick wins, build trust, introduce people to each other.",
        _ => "Find the first ten people, listen, pick a topic with heat.",
    };
}
