using Insights.Metrics;

namespace Insights.Pulse;

/// <summary>How many different members contributed in each of twelve weeks, as bars.</summary>
/// <param name="MeanY">Where the mean of the first eight weeks lies.</param>
public sealed record WeekChart(IReadOnlyList<WeekBar> Bars, double MeanY)
{
    public const int Width = 360;
    public const int Height = 150;
    const int Foot = 22;
    const int Head = 18;
    const double Step = (double)Width / Momentum.Looked;
    const double Gap = 6;

    internal static WeekChart Of(Momentum momentum, Window window)
    {
        var most = Math.Max(1, momentum.Weeks.Max());
        double Tall(double people) => people / most * (Height - Foot - Head);
        double Top(double people) => Math.Round(Height - Foot - Tall(people), 1);
        return new([.. momentum.Weeks.Select((people, at) => new WeekBar(window.Week(Momentum.Looked - 1 - at).End.AddDays(-7), people,
            Math.Round(at * Step + Gap / 2, 1), Top(people), Math.Round(Step - Gap, 1), Math.Round(Tall(people), 1), at >= momentum.Weeks.Count - 4))], Top(momentum.Before));
    }
}

/// <param name="First">The first day of the week.</param>
/// <param name="IsRecent">One of the last four weeks.</param>
public sealed record WeekBar(DateOnly First, int People, double X, double Y, double Width, double Height, bool IsRecent)
{
    public double Middle => Math.Round(X + Width / 2, 1);
}
