using Insights.Metrics;
using Kernel.Pages;

namespace Insights.Tiles;

/// <summary>How the community does, in seven figures.</summary>
internal static class PulseTiles
{
    public static IReadOnlyList<Tile> Of(Comparison c) => [Rate(c), Bands(c), ReplyTime(c), Unanswered(c), Newcomers(c), Momentum(c), Members(c)];

    static Tile Rate(Comparison c)
    {
        var share = ContributionRate.Of(c.Now).Share;
        var target = ContributionRate.Target(c.Ledger.Community.Kind, c.Now.Members.Count);
        return new("contribution-rate", "Contribution rate", share.Text(c.IsSmall))
        {
            Trend = c.Trend(s => ContributionRate.Of(s).Share),
            Target = c.AtLeast(target, share.Value, " for a community of this kind and size", 'C'),
            How = $"{share.Counts} members, {c.Days}, {c.Who}; reference lines 1 % and 10 %",
            Meaning = "Members who added something at least once: a discussion, a reply, an edit of a page, a case study, a review. Reading and reacting are not counted.",
            Action = "Ask five readers who came this week a question that only they can answer.",
        };
    }

    static Tile Bands(Comparison c)
    {
        var bands = Metrics.Bands.Of(c.Now);
        return new("bands", "Readers, occasional and regular contributors", bands.RegularShare.Value is null ? "No members yet" : bands.RegularShare.Short(c.IsSmall) + " regular")
        {
            Lines = [Line("Regular", bands.RegularShare), Line("Occasional", bands.OccasionalShare), Line("Readers", bands.ReaderShare)],
            Trend = c.Trend(s => Metrics.Bands.Of(s).RegularShare),
            Target = c.AtLeast(0.10, bands.RegularShare.Value, " regular: a core group is 10 to 15 %", 'C'),
            How = $"{bands.RegularShare.Part} regular, {bands.OccasionalShare.Part} occasional and {bands.ReaderShare.Part} reading of {bands.RegularShare.Whole} members, the last four weeks, {c.Who}",
            Meaning = "Regular is who contributed in three or four of the last four weeks, occasional in one or two. Most readers have good reasons, and many of them use what they read.",
            Names = Comparison.Names(("Regular", bands.Regular)),
            Action = "Move one band, not all: help three readers to a first reply, or ask two occasional contributors to host something with you.",
        };

        TileLine Line(string label, Share share) => new(label, c.IsSmall ? share.Counts : $"{share.Part} = {share.Short(false)}");
    }

    static Tile ReplyTime(Comparison c)
    {
        var replies = Replies.Of(c.Now);
        return new("reply-time", "Time to the first reply", Hours(replies.Hours))
        {
            Lines = [new("By anyone", Hours(replies.Hours)), new("By a member", Hours(replies.HoursByMember))],
            Trend = c.Trend(s => Replies.Of(s).Hours, "0.0", " h"),
            Target = new("24 h or less", 'C', replies.Hours is { } hours ? hours <= 24 : null),
            How = $"The median of hours from a discussion to its first reply by somebody else, over the discussions that were begun in these {c.Days} and have one ({replies.Begun} begun)",
            Meaning = "Half of those who had a reply waited no longer than this. By a member: the first one that did not come from a facilitator.",
            Action = "Send the question that waits longest to three named people who can help.",
        };
    }

    static string Hours(double? hours) => hours is { } value ? Comparison.Number(value, "0.0") + " h" : "No replies yet";

    static Tile Unanswered(Comparison c)
    {
        var share = Replies.Of(c.Now).Unanswered;
        return new("unanswered", "Unanswered", share.Text(c.IsSmall))
        {
            Trend = c.Trend(s => Replies.Of(s).Unanswered),
            Target = c.AtMost(c.Targets.MostUnanswered / 100.0, share.Value, "", 'D'),
            How = $"{share.Counts} discussions begun in these {c.Days} and older than 24 hours have no reply from another",
            Meaning = "In public communities between 8 and 61 % stay without a reply (research, grade B).",
            Action = "Work through those that wait, newcomers first. A short human reply is better than none.",
        };
    }

    static Tile Newcomers(Comparison c)
    {
        var share = NewcomerConversion.Of(c.Now).Share;
        return new("newcomers", "Newcomers who contribute", share.Text(c.IsSmall))
        {
            Trend = c.Trend(s => NewcomerConversion.Of(s).Share),
            Target = c.AtLeast(c.Targets.NewcomersContribute / 100.0, share.Value, " among people who were invited", 'D'),
            How = $"{share.Counts} who joined between 42 and 14 days ago contributed within 14 days of joining, {c.Who}",
            Meaning = "Whoever joined less than 14 days ago is left out: their time is not over.",
            Action = "Greet newcomers by name, ask one easy question, and find each a buddy.",
        };
    }

    static Tile Momentum(Comparison c)
    {
        var momentum = Metrics.Momentum.Of(c.Now);
        return new("momentum", "Momentum", momentum.Value is { } value ? $"{Comparison.Number(value, "0.00")} {momentum.Word}" : "Too early to say")
        {
            Trend = c.Trend(s => Metrics.Momentum.Of(s).Value, "0.00"),
            Target = new("0.85 or more; 1.15 is rising", 'D', momentum.Value >= 0.85 ? true : momentum.Value is null ? null : false),
            How = $"{Comparison.Number(momentum.Lately, "0.##")} different members a week in the last 4 weeks ÷ {Comparison.Number(momentum.Before, "0.##")} in the {Plural.Of(momentum.WeeksBefore, "week", "weeks")} before, {c.Who}",
            Meaning = "Every community has a rhythm of its own, and quiet spells are normal. Two weeks in a row say more than one.",
            Action = "Do something that suits the stage, such as a hot seat on the topic with most heat.",
        };
    }

    static Tile Members(Comparison c)
    {
        var activity = MemberActivity.Of(c.Now);
        return new("member-activity", "Contributed by members", activity.Contributions.Text(c.IsSmall))
        {
            Lines = [new("Contributions", activity.Contributions.Counts), new("Discussions begun", activity.Discussions.Counts)],
            Trend = c.Trend(s => MemberActivity.Of(s).Contributions),
            Target = c.AtLeast(0.5, activity.Contributions.Value, "; above 90 % a community is mature", 'C'),
            How = $"{activity.Contributions.Counts} contributions and {activity.Discussions.Counts} discussions by members, {c.Days}; the others by facilitators or people who left",
            Meaning = "Facilitators are never members in this figure.",
            Action = "Leave a day before you answer, and give one of your slots to a member.",
        };
    }
}
