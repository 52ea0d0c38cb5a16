namespace Nudges.Statistics;

/// <summary>How many of so many did something.</summary>
internal readonly record struct Share(int Count, int Of)
{
    /// <summary>Between 0 and 1; 0 of none.</summary>
    public double Rate => Of == 0 ? 0 : Count / (double)Of;

    /// <summary>Wilson’s score interval at 95 %, without a correction for continuity: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), 209–212.</summary>
    public (double Low, double High) Wilson
    {
        get
        {
            if (Of == 0) return (0, 1);

            const double z = 1.959963984540054;
            var (p, n, zz) = (Rate, (double)Of, z * z);
            var (middle, half) = ((2 * n * p + zz) / (2 * (n + zz)), z * Math.Sqrt(zz + 4 * n * p * (1 - p)) / (2 * (n + zz)));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }
}
