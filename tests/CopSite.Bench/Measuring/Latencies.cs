using System.Diagnostics;

namespace Bench.Measuring;

/// <summary>How long each request took, kept exactly: a few megabytes buy percentiles without buckets.</summary>
sealed class Latencies
{
    readonly List<long> ticks = new(16 * 1024);

    public int Count => ticks.Count;

    public void Add(long stopwatchTicks) => ticks.Add(stopwatchTicks);

    public void Add(Latencies other) => ticks.AddRange(other.ticks);

    public void Sort() => ticks.Sort();

    /// <summary>Milliseconds that this part (0.99 for p99) of the requests did not exceed. Sort first.</summary>
    public double Percentile(double part)
    {
        if (ticks.Count == 0) return 0;

        var at = Math.Clamp((int)Math.Ceiling(part * ticks.Count) - 1, 0, ticks.Count - 1);
        return ticks[at] * 1000.0 / Stopwatch.Frequency;
    }
}
