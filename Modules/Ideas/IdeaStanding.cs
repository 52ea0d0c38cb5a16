namespace Ideas;

/// <summary>How far an idea is.</summary>
public enum IdeaStanding
{
    /// <summary>Waits for somebody who says that it was read.</summary>
    Raised,
    /// <summary>Its owner finds out with others what it would take.</summary>
    Shaping,
    /// <summary>Waits for the sponsor.</summary>
    Deciding,
    /// <summary>Decided: it is being done, as a trial or for good.</summary>
    Doing,
    /// <summary>Done, with a number or named evidence.</summary>
    Measured,
    /// <summary>Told to everybody as what was said and what was done.</summary>
    Shared,
    /// <summary>Decided: looked at again on a day.</summary>
    NotNow,
    /// <summary>Decided: it will not be done.</summary>
    No,
    /// <summary>Went up in another idea.</summary>
    Merged,
}

public enum IdeaDecision { Yes, Trial, NotNow, No }

/// <summary>How much work it is.</summary>
public enum IdeaEffort { Small, Medium, Large }

/// <summary>Words for how far an idea is.</summary>
static class StandingWord
{
    public static string Of(IdeaStanding standing, IdeaDecision? decision = null) => standing switch
    {
        IdeaStanding.Raised => "Raised",
        IdeaStanding.Shaping => "Being shaped",
        IdeaStanding.Deciding => "Waits for a decision",
        IdeaStanding.Doing => decision == IdeaDecision.Trial ? "Being tried" : "Being done",
        IdeaStanding.Measured => "Measured",
        IdeaStanding.Shared => "Done",
        IdeaStanding.NotNow => "Not now",
        IdeaStanding.No => "No",
        _ => "Part of another idea",
    };

    public static string ToneOf(IdeaStanding standing) => standing switch { IdeaStanding.Shared or IdeaStanding.Measured => "positive", IdeaStanding.Doing => "accent", _ => "" };

    public static string Of(IdeaDecision decision) => decision switch { IdeaDecision.Yes => "Yes", IdeaDecision.Trial => "Yes, as a trial", IdeaDecision.NotNow => "Not now", _ => "No" };
}
