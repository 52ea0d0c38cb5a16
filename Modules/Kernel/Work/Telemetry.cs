using System.Diagnostics.Metrics;
using Kernel.Events;

namespace Kernel.Work;

/// <summary>
/// What the program counts about itself, for whoever collects metrics. Never by person and never by tenant: ten thousand
/// tenants would be ten thousand series of each.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of every meter of the program.</summary>
    public const string Name = "CopSite";

    static readonly Meter meter = new(Name);
    static readonly Histogram<double> lag = meter.CreateHistogram<double>("copsite.outbox.lag", "s", "From the time at which a handler of a fact was due until it had run.");
    static readonly Counter<long> handled = meter.CreateCounter<long>("copsite.outbox.handled", "{handler}", "Handlers of facts that ran, by outcome.");

    internal static void Handled(OutboxRow row, DateTime nowUtc)
    {
        lag.Record(Math.Max(0, (nowUtc - row.DueUtc).TotalSeconds));
        handled.Add(1, new KeyValuePair<string, object?>("outcome", "done"));
    }

    internal static void Failed(OutboxRow row) => handled.Add(1, new KeyValuePair<string, object?>("outcome", row.ParkedUtc is null ? "failed" : "parked"));
}
