namespace Insights.Metrics;

/// <summary>Metric 26: full-time equivalents that facilitators are granted ÷ members × 1,000. A full-time month has 160 hours.</summary>
internal sealed record Capacity(int HoursAMonth, int Members)
{
    const double FullTime = 160;

    public double FullTimeEquivalents => HoursAMonth / FullTime;

    public double? PerThousand => Members == 0 || HoursAMonth == 0 ? null : FullTimeEquivalents / Members * 1_000;
}
