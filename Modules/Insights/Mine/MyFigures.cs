using Communities.Contributing;
using Insights.Metrics;
using Insights.Reading;

namespace Insights.Mine;

/// <summary>What the figures of a community know of one person.</summary>
internal static class MyFigures
{
    public static IReadOnlyList<MyFigure> Of(Ledger ledger, string personId)
    {
        var sample = ledger.Sample(ledger.Window, withFacilitators: true);
        var said = sample.Said.Where(c => c.PersonId == personId).ToList();
        var weeks = Enumerable.Range(0, Bands.Weeks).Count(back => sample.ContributorsIn(sample.Window.Week(back)).Contains(personId));
        var ever = ledger.Ever.Where(e => e.PersonId == personId).ToList();
        var exchange = Exchange.Of(sample).Links.Count(l => l.One.Id == personId || l.Other.Id == personId);
        return [
            new("Contributions", $"{said.Count}", "In the last 28 days. " + Kinds(said)),
            new("Weeks in which you contributed", $"{weeks} of {Bands.Weeks}", "It says whether you are counted as a reader (none), an occasional (one or two) or a regular contributor (three or four)."),
            new("Words", Tiles.Comparison.Number(said.Sum(c => (long)c.Words), "N0"), "Of your own, in the last 28 days."),
            new("Members with whom you exchanged replies", $"{exchange}", "In the last 28 days, whoever answered whom."),
            new("First contribution", ever.Count == 0 ? "None yet" : ever.Min(e => e.FirstUtc).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture), "It says whether a newcomer found their way in."),
            new("All contributions", Tiles.Comparison.Number(ever.Sum(e => e.Count), "N0"), "Since you came."),
            new("All words", Tiles.Comparison.Number(ever.Sum(e => e.Words), "N0"), "Since you came."),
        ];
    }

    static string Kinds(IReadOnlyList<Contribution> said) => string.Join(", ", said.CountBy(c => c.Kind).OrderBy(k => k.Key).Select(k => $"{k.Value} {Word(k.Key, k.Value)}")) is { Length: > 0 } kinds ? kinds + "." : "";

    static string Word(ContributionKind kind, int count) => (kind, count) switch
    {
        (ContributionKind.Discussion, 1) => "discussion",
        (ContributionKind.Discussion, _) => "discussions",
        (ContributionKind.Reply, 1) => "reply",
        (ContributionKind.Reply, _) => "replies",
        (ContributionKind.WikiEdit, 1) => "edit of a page",
        (ContributionKind.WikiEdit, _) => "edits of pages",
        (ContributionKind.CaseStudy, 1) => "case study",
        (ContributionKind.CaseStudy, _) => "case studies",
        (ContributionKind.Review, 1) => "review",
        (ContributionKind.Review, _) => "reviews",
        (_, 1) => "reflection",
        _ => "reflections",
    };
}

/// <param name="What">What it is made of, or what it says.</param>
public sealed record MyFigure(string Name, string Value, string What);
