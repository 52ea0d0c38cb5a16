using System.Text.Json.Serialization;

namespace Bench.Reports;

[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
enum Verdict { Pass, Miss, NotMeasured, Noted }

/// <summary>One line of the result: what was measured, what it is held against, and whether that is good enough.</summary>
sealed record Ratio(string Row, double? Measured, string Unit, double? Limit, string ComparedWith, double? Value, string Target, Verdict Verdict, string? Why = null)
{
    /// <summary>What NodeBB 4.11 took for the same on the design's reference machine, in this row's unit; empty where it was not measured.</summary>
    public string NodeBB { get; init; } = "";

    public static Ratio Missing(string row, string unit, string comparedWith, string target, string why) =>
        new(row, null, unit, null, comparedWith, null, target, Verdict.NotMeasured, why);
}
