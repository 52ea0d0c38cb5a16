using System.Globalization;
using Insights.Metrics;
using Insights.Reading;

namespace Insights.Tiles;

/// <summary>The days that a page looks at and as many right before, with the words in which figures are told.</summary>
internal sealed class Comparison(Ledger ledger, bool withFacilitators)
{
    public Ledger Ledger => ledger;
    public Sample Now { get; } = ledger.Sample(ledger.Window, withFacilitators);
    public Sample Before { get; } = ledger.Sample(ledger.Window.Before, withFacilitators);
    public TargetSettings Targets => ledger.Targets;

    public bool IsSmall => Now.IsSmall;

    public string Who => withFacilitators ? "including facilitators" : "facilitators not counted";

    public string Days => $"{ledger.Window.Days} days";

    public string Then => $"in the {Days} before";

    public string Trend(Func<Sample, Share> figure)
    {
        var (now, before) = (figure(Now), figure(Before));
        if (now.Value is null || before.Value is null) return NoTrend;

        // Small numbers are told as counts: “6 of 7, down from 2 of 2” would puzzle anybody.
        return IsSmall && now.Whole != before.Whole ? $"{before.Counts} {Then}." : Said(now.Value.Value, before.Value.Value, before.Text(IsSmall), 0.0005);
    }

    public string Trend(Func<Sample, double?> figure, string format, string unit = "") =>
        figure(Now) is not { } now || figure(Before) is not { } before ? NoTrend : Said(now, before, Number(before, format) + unit, 0.005);

    string NoTrend => $"Nothing to compare with {Then}.";

    string Said(double now, double before, string beforeText, double same) =>
        Math.Abs(now - before) < same ? $"The same as {Then}." : $"{(now > before ? "Up" : "Down")} from {beforeText} {Then}.";

    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A target to reach.</summary>
    public TileTarget AtLeast(double target, double? value, string because, char grade) => new($"{Target(target)} or more{because}", grade, value is { } v ? v >= target : null);

    /// <summary>A target to stay below.</summary>
    public TileTarget AtMost(double target, double? value, string because, char grade) => new($"{Target(target)} or less{because}", grade, value is { } v ? v <= target : null);

    static string Target(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.#} %");

    public static IReadOnlyList<TileLine> Names(params (string Label, IReadOnlyList<Somebody> People)[] lists) =>
        [.. lists.Where(l => l.People.Count > 0).Select(l => new TileLine(l.Label, string.Join(", ", l.People.Select(p => p.DisplayName))))];
}
