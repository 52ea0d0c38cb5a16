namespace Bench.Measuring;

/// <summary>
/// Tells when a server has stopped getting faster. The runtime recompiles hot methods twice while they run, seconds apart,
/// and on a busy machine no fixed number of seconds is enough for both.
/// </summary>
sealed class Settling(TimeSpan quiet)
{
    /// <summary>So many slices are judged together: one alone may be cheap by chance, and no later one would be faster.</summary>
    public const int Together = 5;

    const double Better = 0.95;

    readonly Queue<double> latest = new(Together);
    double best = double.MaxValue;
    TimeSpan lastGain;
    TimeSpan seen;

    public bool IsSettled => seen - lastGain >= quiet;

    /// <summary>Takes the CPU time that a request cost in the slice that ended now.</summary>
    public void See(double cpuOfRequest, TimeSpan now)
    {
        seen = now;
        if (latest.Count == Together) latest.Dequeue();
        latest.Enqueue(cpuOfRequest);
        if (latest.Count < Together) return;

        var mean = latest.Average();
        if (mean < best * Better) lastGain = now;
        best = Math.Min(best, mean);
    }
}
