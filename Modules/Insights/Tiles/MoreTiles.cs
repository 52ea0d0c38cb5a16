using Insights.Metrics;
using Kernel.Pages;

namespace Insights.Tiles;

/// <summary>What else is known of who takes part.</summary>
internal static class MoreTiles
{
    public static IReadOnlyList<Tile> Of(Comparison c) => [Answered(c), Each(c), Concentrated(c), Seconds(c), Retained(c), Size(c), Capacity(c)];

    static Tile Answered(Comparison c)
    {
        var share = Replies.Of(c.Now).WithinDay;
        return new("answered-in-a-day", "Answered within 24 hours", share.Text(c.IsSmall))
        {
            Trend = c.Trend(s => Replies.Of(s).WithinDay),
            Target = c.AtLeast(c.Targets.AnsweredWithinDay / 100.0, share.Value, "", 'D'),
            How = $"{share.Counts} discussions begun in these {c.Days} and older than 24 hours had a reply from another within 24 hours",
            Action = "Share the days with a co-facilitator, and look at which hours nobody covers.",
        };
    }

    static Tile Each(Comparison c)
    {
        var each = ContributionsEach.Of(c.Now);
        return new("contributions-each", "Contributions of each contributor", each.Value is { } value ? Comparison.Number(value, "0.00") : "None yet")
        {
            Trend = c.Trend(s => ContributionsEach.Of(s).Value, "0.00"),
            Target = new("4 to 5 in a small community", 'C', each.Value is null ? null : each.Value >= 4),
            How = $"{Plural.Of(each.Contributions, "contribution", "contributions")} ÷ {Plural.Of(each.Contributors, "member", "members")} who contributed, {c.Days}, {c.Who}",
            Action = "If it is high and few people say much, spread the floor.",
        };
    }

    static Tile Concentrated(Comparison c)
    {
        var concentration = Concentration.Of(c.Now);
        return new("concentration", "How much comes from how few", concentration.TopShare.Text(c.IsSmall))
        {
            Lines = [new("First in a hundred", concentration.TopShare.Text(c.IsSmall)), new("Next, up to one in ten", concentration.NextShare.Text(c.IsSmall)), new("Everybody else", concentration.RestShare.Text(c.IsSmall))],
            Trend = c.Trend(s => Concentration.Of(s).TopShare),
            How = $"{concentration.TopShare.Counts} contributions by the most active in a hundred (at least one person), {concentration.NextShare.Counts} by the next, up to one in ten, {c.Days}, {c.Who}",
            Meaning = "One person in a hundred who does nearly everything is a warning (practitioners, grade C).",
            Names = Comparison.Names(("Most active", concentration.Top)),
            Action = "Ask the most active person to hold back for a day, and to introduce somebody.",
        };
    }

    static Tile Seconds(Comparison c)
    {
        var seconds = SecondPosts.Of(c.Now, c.Ledger.Ever);
        return new("second-posts", "First-time contributors who came back", seconds.All.Text(c.IsSmall))
        {
            Lines = [new("Whose first words were answered", seconds.Answered.Text(true)), new("Whose were not", seconds.Unanswered.Text(true))],
            Trend = c.Trend(s => SecondPosts.Of(s, c.Ledger.Ever).All),
            Target = c.AtLeast(0.44, seconds.All.Value, ": 44 % without a reply, 56 % with one", 'B'),
            How = $"{seconds.All.Counts} who contributed for the first time between 56 and 28 days ago did so again within 28 days, {c.Who}",
            Action = "Thank whoever spoke for the first time, and ask a question back within two days.",
        };
    }

    static Tile Retained(Comparison c)
    {
        var share = Retention.Of(c.Now).Share;
        return new("retention", "Still contributing after 90 days", share.Text(c.IsSmall))
        {
            Trend = c.Trend(s => Retention.Of(s).Share),
            Target = c.AtLeast(c.Targets.Retained / 100.0, share.Value, " at work; 5 to 20 % in public", 'D'),
            How = $"{share.Counts} who contributed between 118 and 90 days ago also did in the last 28 days, {c.Who}",
            Action = "Talk with three people who stopped, and listen to why.",
        };
    }

    static Tile Size(Comparison c) => new("size", "Members", Plural.Of(c.Now.Members.Count, "member", "members"))
    {
        Trend = c.Trend(s => (double?)s.Members.Count, "0"),
        Target = new("About 100 people keep a community going by itself", 'C', c.Now.Members.Count >= 100 ? true : null),
        How = $"Everybody who belongs now, {c.Who}. Who left since is not counted in the days before either",
        Action = "If small look-alikes exist, merge with them.",
    };

    static Tile Capacity(Comparison c)
    {
        var capacity = new Capacity(c.Ledger.HoursAMonth, c.Now.Members.Count);
        return new("capacity", "Time for facilitation", capacity.PerThousand is { } value ? Comparison.Number(value, "0.0") + " for 1,000 members" : "Not agreed")
        {
            Target = new("About 1.5 full-time people for 1,000 members", 'C', capacity.PerThousand is null ? null : capacity.PerThousand >= 1.5),
            How = capacity.PerThousand is null ? "No facilitator’s role says how many hours a month they are granted"
                : $"{Plural.Of(capacity.HoursAMonth, "hour", "hours")} a month in the facilitators’ roles, 160 being full time, ÷ {Plural.Of(capacity.Members, "member", "members")} × 1,000",
            Action = "Write the hours into the role, and ask the sponsor for them.",
        };
    }
}
