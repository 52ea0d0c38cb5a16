namespace Nudges.Statistics;

/// <summary>
/// The difference of two independent shares with a 95 % interval, as R. G. Newcombe’s hybrid score method has it
/// (method 10 of Statistics in Medicine 17 (1998), 873–890). Between −1 and 1.
/// </summary>
internal readonly record struct Difference(double Value, double Low, double High)
{
    public static Difference Of(Share first, Share second)
    {
        var ((l1, u1), (l2, u2)) = (first.Wilson, second.Wilson);
        var value = first.Rate - second.Rate;
        return new(value, value - Length(first.Rate - l1, u2 - second.Rate), value + Length(u1 - first.Rate, second.Rate - l2));
    }

    /// <summary>As it is read, in hundredths.</summary>
    public string Sentence => $"{Hundredths(Value)} in 100 (95 % interval: {Hundredths(Low)} to {Hundredths(High)})";

    public bool HasZero => Low <= 0 && High >= 0;

    static string Hundredths(double share) => (share * 100).ToString("+0.0;−0.0;0.0", System.Globalization.CultureInfo.InvariantCulture);

    static double Length(double a, double b) => Math.Sqrt(a * a + b * b);
}
