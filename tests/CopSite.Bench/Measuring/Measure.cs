namespace Bench.Measuring;

/// <summary>One row: what a load measured, or the sentence that says why it has no number.</summary>
sealed record Measure(string Name, int Connections)
{
    public long Requests { get; init; }
    public double Seconds { get; init; }
    public double RequestsPerSecond => Seconds > 0 ? Requests / Seconds : 0;

    /// <summary>User and system time of every server process, for one request.</summary>
    public double CpuMs { get; init; }

    public double P50Ms { get; init; }
    public double P95Ms { get; init; }
    public double P99Ms { get; init; }
    public double BytesEach { get; init; }
    public double PeakMb { get; init; }

    /// <summary>What the generator itself spent on one request: it shares the machine with what it measures.</summary>
    public double GeneratorCpuMs { get; init; }

    /// <summary>Something went wrong: the numbers, if any, must not be used.</summary>
    public string? Trouble { get; init; }

    /// <summary>Nothing was tried, and why.</summary>
    public string? Missing { get; init; }

    public bool IsGood => Trouble is null && Missing is null;
}
