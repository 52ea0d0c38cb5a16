using System.Globalization;
using System.Text;
using Bench.Measuring;

namespace Bench.Reports;

static class Markdown
{
    public static string Of(Report report)
    {
        var text = new StringBuilder();
        var machine = report.Machine;
        text.Line($"Taken {machine.TakenUtc:yyyy-MM-dd HH:mm} UTC on {machine.Cores} cores of {machine.Processor}, {machine.Kernel}, {machine.DotNet}, disk {machine.Disk}, load before {machine.LoadBefore}. The load generator shares the machine.");
        Ratios(text, report.Ratios);
        Measures(text, report.Measures);
        Facts(text, report.Facts);
        foreach (var note in report.Notes) text.Line($"\n{note}");

        return text.ToString();
    }

    static void Ratios(StringBuilder text, IEnumerable<Ratio> ratios)
    {
        text.Line($"\n| Row | Measured | Limit | Compared with | Ratio | Target | Result | NodeBB 4.11 elsewhere |\n|---|--:|--:|---|--:|---|---|--:|");
        foreach (var ratio in ratios)
            text.Line($"| {ratio.Row} | {Number(ratio.Measured)} {(ratio.Measured is null ? "" : ratio.Unit)} | {Number(ratio.Limit)} | {ratio.ComparedWith} | {Number(ratio.Value)} | {ratio.Target} | {Result(ratio)} | {ratio.NodeBB} |");
    }

    static void Measures(StringBuilder text, IEnumerable<Measure> measures)
    {
        text.Line($"\n| Load | Connections | CPU ms a request | Requests/s | p50 ms | p95 ms | p99 ms | Bytes | Peak MB | Generator's CPU ms |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var row in measures)
        {
            if (row.Missing is { } why) text.Line($"| {row.Name} | {(row.Connections > 0 ? row.Connections : "")} | {OneLine(why)} | | | | | | | |");
            else if (row.Trouble is { } trouble) text.Line($"| {row.Name} | {row.Connections} | **failed**: {OneLine(trouble)} | | | | | | | |");
            else text.Line($"| {row.Name} | {row.Connections} | {row.CpuMs:0.000} | {row.RequestsPerSecond:N0} | {row.P50Ms:0.00} | {row.P95Ms:0.00} | {row.P99Ms:0.00} | {row.BytesEach:N0} | {row.PeakMb:N0} | {row.GeneratorCpuMs:0.000} |");
        }
    }

    static void Facts(StringBuilder text, IReadOnlyDictionary<string, double> facts)
    {
        if (facts.Count == 0) return;

        text.Line($"\n| Number | |\n|---|--:|");
        foreach (var (name, number) in facts) text.Line($"| {name} | {Number(number)} |");
    }

    static string Result(Ratio ratio) => ratio.Verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Miss => "**miss**",
        Verdict.Noted => "noted",
        _ => OneLine(ratio.Why ?? "not measured"),
    };

    static string Number(double? number) => number is not { } given ? "" : given.ToString(given switch { >= 1000 => "N0", >= 10 => "0.0", _ => "0.000" }, CultureInfo.InvariantCulture);

    static string OneLine(string sentence) => sentence.Split('\n')[0].Replace("|", "\\|");

    static void Line(this StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
