namespace Bench.Measuring;

/// <summary>A load counts once the server has not become faster for as long as <paramref name="Quiet"/>, and then for <paramref name="Timed"/>.</summary>
sealed record Pace(TimeSpan Quiet, TimeSpan Timed)
{
    const int MostPatience = 8;

    /// <summary>When a load that will not settle is counted all the same.</summary>
    public TimeSpan LongestWarm => Quiet * MostPatience;
}
