using Insights.Metrics;
using Kernel.Pages;

namespace Insights.Tiles;

/// <summary>What comes of it.</summary>
internal static class KnowledgeTiles
{
    public static IReadOnlyList<Tile> Of(Comparison c) => [Conversion(c), Words(c), Body(c)];

    static Tile Conversion(Comparison c)
    {
        var share = TalkConversion.Of(c.Now, c.Ledger.Converted).Share;
        return new("conversion", "Conversations that became work", share.Whole == 0 ? "None long enough yet" : share.Short(c.IsSmall))
        {
            Trend = c.Trend(s => TalkConversion.Of(s, c.Ledger.Converted).Share),
            Target = c.AtLeast(c.Targets.Converted / 100.0, share.Value, "", 'D'),
            How = $"{share.Counts} discussions begun in these {c.Days}, with five posts or more by three people or more, became something that two people or more wrote on, within 60 days",
            Meaning = "Provisional: those that are younger than 60 days may still become something.",
            Action = "Open one that is ready below and ask: “who would write this up with me?”",
        };
    }

    static Tile Words(Comparison c)
    {
        var words = WordsGenerated.Of(c.Now, c.Ledger.Ever);
        return new("words", "Words written", Comparison.Number(words.InWindow, "N0"))
        {
            Lines = [new("By members", Comparison.Number(words.ByMembers, "N0")), new("Ever", Comparison.Number(words.Ever, "N0")), new("Books of 100,000 words", Comparison.Number(words.Books, "0.00"))],
            Trend = c.Trend(s => (double?)s.Said.Sum(x => (long)x.Words), "N0"),
            How = $"{Comparison.Number(words.InWindow, "N0")} words in {c.Days}, of which members wrote {Comparison.Number(words.ByMembers, "N0")}",
            Meaning = "Only what people wrote themselves counts: no quotations, code or addresses, and nothing that was said before and copied. In languages without blanks between words each character counts.",
            Action = "Celebrate 10,000, 25,000, 50,000 and 100,000 words; then make a book of them.",
        };
    }

    static Tile Body(Comparison c)
    {
        var fresh = c.Ledger.Fresh;
        return new("knowledge", "Body of knowledge", Plural.Of(fresh.Whole, "piece", "pieces"))
        {
            Lines = [.. c.Ledger.Knowledge.Select(k => new TileLine(char.ToUpperInvariant(k.Many[0]) + k.Many[1..], $"{k.Count}")), new("Looked at within a year", fresh.Whole == 0 ? "None" : fresh.Text(c.IsSmall))],
            Target = c.AtLeast(c.Targets.Fresh / 100.0, fresh.Value, " looked at within 12 months", 'D'),
            How = $"{string.Join(" and ", c.Ledger.Knowledge.Select(k => Plural.Of(k.Count, k.One, k.Many)))} stand now; {fresh.Counts} were written, changed or confirmed within 12 months",
            Action = "Ask one person for each page to see that it stays right.",
        };
    }
}
