using System.Diagnostics.Metrics;
using Kernel.Work;
using Workflows.Runs;

namespace Workflows.Engine;

/// <summary>Counts runs for whoever collects metrics.</summary>
internal static class RunMeters
{
    static readonly Counter<long> runs = new Meter(Telemetry.Name).CreateCounter<long>("copsite.workflow.runs", "{run}", "Runs of workflows that ended, or whose step failed, by outcome.");

    public static void Ended(RunStatus status) => Count(status.ToString());

    public static void Failed(RunStatus status) => Count(status == RunStatus.Parked ? "Parked" : "StepFailed");

    static void Count(string outcome) => runs.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
