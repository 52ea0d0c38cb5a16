using Insights.Metrics;

namespace Insights.Tiles;

/// <summary>Who answers whom.</summary>
internal static class ConnectionTiles
{
    public static IReadOnlyList<Tile> Of(Comparison c) => [Silo(c), Connected(c), Pairs(c), Helping(c)];

    static Tile Silo(Comparison c)
    {
        var silo = SiloBridge.Of(c.Now);
        return new("silo-bridge", "Silo bridge index", silo.Value is { } value ? Comparison.Number(value, "0.00") : "Nothing to say yet")
        {
            Trend = c.Trend(s => SiloBridge.Of(s).Value, "0.00"),
            Target = new("1.00 is no silo; below 0.50 is one", 'D', silo.Value is null ? null : silo.Value >= 0.5),
            How = silo.Value is null ? $"There are no replies among members of named organisations in these {c.Days}, or all are from one"
                : $"{silo.Across.Counts} replies among members cross organisations = {silo.Across.Text(false)}; by chance it would be {Share.Percent(silo.Expected!.Value)}; {c.Days}, {c.Who}",
            Meaning = "How far replies cross from one organisation to another, compared with members who answered each other by lot.",
            Action = "Find reviewers in other organisations; ask “how do you do it there?”.",
        };
    }

    static Tile Connected(Comparison c)
    {
        var exchange = Exchange.Of(c.Now);
        return new("connectedness", "Connections of each contributor", exchange.Mean is { } mean ? Comparison.Number(mean, "0.00") : "None yet")
        {
            Lines = [new("With five or more", Of(exchange.WithFive)), new("With none", Of(exchange.Alone)), new("In the largest group", exchange.LargestGroup.Text(c.IsSmall))],
            Trend = c.Trend(s => Exchange.Of(s).Mean, "0.00"),
            Target = c.AtLeast(c.Targets.LargestGroup / 100.0, exchange.LargestGroup.Value, " of contributors in one group", 'D'),
            How = $"{exchange.Links.Count * 2} connections ÷ {exchange.LargestGroup.Whole} members who contributed; the largest group has {exchange.LargestGroup.Counts}; {c.Days}, {c.Who}",
            Meaning = "Two members are connected if one of them answered the other. Five connections tend to make somebody stay (practitioners, grade C).",
            Names = Comparison.Names(("Five or more", exchange.WithFive), ("None yet", exchange.Alone)),
            Action = "Introduce two people a week who have not met.",
        };

        static string Of(IReadOnlyList<Somebody> people) => Kernel.Pages.Plural.Of(people.Count, "person", "people");
    }

    static Tile Pairs(Comparison c)
    {
        var share = Exchange.Of(c.Now).Reciprocated;
        return new("reciprocity", "Pairs who answer each other", share.Text(c.IsSmall))
        {
            Lines = [new("Pairs", $"{share.Whole}"), new("Both ways", $"{share.Part}")],
            Trend = c.Trend(s => Exchange.Of(s).Reciprocated),
            How = $"{share.Counts} pairs of members with any reply have replies both ways, {c.Days}, {c.Who}",
            Meaning = "No benchmark is known: look at your own trend.",
            Action = "Ask those who were helped how it went.",
        };
    }

    static Tile Helping(Comparison c)
    {
        var share = Helpers.Of(c.Now).Share;
        return new("helpers", "Askers who help others", share.Text(c.IsSmall))
        {
            Trend = c.Trend(s => Helpers.Of(s).Share),
            Target = c.AtLeast(c.Targets.HelpersAmongAskers / 100.0, share.Value, "", 'D'),
            How = $"{share.Counts} members who asked something also replied in somebody else’s discussion, {c.Days}, {c.Who}",
            Action = "Tell somebody who was helped: “here is one whom you could help”.",
        };
    }
}
