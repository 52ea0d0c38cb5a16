namespace Insights;

/// <summary>What a site strives for where nobody has published a benchmark: our proposals until it changes them. A group of its settings, in per cent and days.</summary>
public sealed class TargetSettings
{
    public int AnsweredWithinDay { get; set; } = 80;
    public int MostUnanswered { get; set; } = 10;

    /// <summary>Above it the community slips; above <see cref="DriftingUnanswered"/> it drifts.</summary>
    public int SlippingUnanswered { get; set; } = 20;
    public int DriftingUnanswered { get; set; } = 30;
    public int NewcomersContribute { get; set; } = 50;
    public int Retained { get; set; } = 60;
    public int HelpersAmongAskers { get; set; } = 40;
    public int LargestGroup { get; set; } = 80;
    public int Converted { get; set; } = 10;
    public int Fresh { get; set; } = 80;

    /// <summary>Days after which one misses the hand of whoever looks after the community.</summary>
    public int UntendedDays { get; set; } = 14;
}
