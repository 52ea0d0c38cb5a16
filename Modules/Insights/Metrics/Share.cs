using System.Globalization;

namespace Insights.Metrics;

/// <summary>So many of so many.</summary>
internal readonly record struct Share(int Part, int Whole)
{
    const string Nothing = "None yet";

    /// <summary>Null of nothing.</summary>
    public double? Value => Whole == 0 ? null : (double)Part / Whole;

    /// <summary>“11 of 20”.</summary>
    public string Counts => string.Create(CultureInfo.InvariantCulture, $"{Part:N0} of {Whole:N0}");

    /// <summary>“55.0 %”; as counts where so few people are meant that a percentage says nothing, or everything about one of them.</summary>
    public string Text(bool isSmall) => Value is not { } value ? Nothing : isSmall ? Counts : Percent(value);

    /// <summary>“15 %”, with a decimal only where there is one.</summary>
    public string Short(bool isSmall) => Value is not { } value ? Nothing : isSmall ? Counts : string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.#} %");

    public static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.0} %");
}
