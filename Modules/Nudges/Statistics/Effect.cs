namespace Nudges.Statistics;

/// <summary>What is known of a rule’s effect.</summary>
internal enum Verdict
{
    /// <summary>Fewer than fifty in an arm.</summary>
    TooEarly,
    /// <summary>Not yet a hundred in each arm, and no difference that is more than chance.</summary>
    Unclear,
    /// <summary>A hundred or more in each arm, and no difference that is more than chance.</summary>
    NoSign,
    Helps,
    Harms,
}

/// <summary>Those who were nudged against those who were held out.</summary>
internal readonly record struct Effect(Share Sent, Share HeldOut)
{
    public const int Fewest = 50;
    public const int Enough = 100;

    public Difference Difference => Difference.Of(Sent, HeldOut);

    public Verdict Verdict => Math.Min(Sent.Of, HeldOut.Of) switch
    {
        < Fewest => Verdict.TooEarly,
        _ when Difference.Low > 0 => Verdict.Helps,
        _ when Difference.High < 0 => Verdict.Harms,
        < Enough => Verdict.Unclear,
        _ => Verdict.NoSign,
    };

    /// <summary>What is known, and what follows for the rule.</summary>
    /// <param name="days">The window in which deeds are counted.</param>
    public string Sentence(int days) => Verdict switch
    {
        Verdict.NoSign => Finding(days) + " Change it, or switch it off.",
        Verdict.Harms => Finding(days) + " Switch it off.",
        _ => Finding(days),
    };

    /// <summary>What is known.</summary>
    /// <param name="days">The window in which deeds are counted.</param>
    public string Finding(int days) => Verdict switch
    {
        Verdict.TooEarly => $"Too early to say: {Math.Min(Sent.Of, HeldOut.Of)} of {Fewest} are in the smaller group.",
        Verdict.Unclear => $"No sign yet that it helps. With {Enough} in each group more can be said.",
        Verdict.NoSign => "No sign that it helps.",
        Verdict.Helps => $"Helps: {Hundredths(Difference.Value)} more in 100 do it within {Kernel.Pages.Plural.Of(days, "day", "days")}.",
        _ => $"Harms: {Hundredths(-Difference.Value)} fewer in 100 do it within {Kernel.Pages.Plural.Of(days, "day", "days")}.",
    };

    static string Hundredths(double share) => share < 0.01 ? "fewer than 1" : Math.Round(share * 100).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
