namespace Bench.Measuring;

/// <summary>When the callers of one load work, and when their work counts. Set by the load, read by its callers.</summary>
sealed class Shift
{
    volatile bool counts;
    volatile bool over;

    public bool Counts { get => counts; set => counts = value; }
    public bool IsOver { get => over; set => over = value; }
}
