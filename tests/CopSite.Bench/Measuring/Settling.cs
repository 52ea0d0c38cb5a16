namespace Bench.Measuring;

/// <summary>
/// Tells when a server has stopped getting faster. The runtime recompiles hot methods twice while they run, seconds apart,
/// and on a busy machine no fixed number of seconds is enough for both.
/// </summary>
sealed class Settling(TimeSpan quiet)
{
    const double Better = 0.93;

    double best = double.MaxValue;
    TimeSpan lastGain;
    TimeSpan seen;

    public bool IsSettled => seen - lastGain >= quiet;

    /// <summary>Takes the CPU time that a request cost in the slice that ended now.</summary>
    public void See(double cpuOfRequest, TimeSpan now)
    {
        seen = now;
        if (cpuOfRequest < best * Better) lastGain = now;
        best = Math.Min(best, cpuOfRequest);
    }
}
