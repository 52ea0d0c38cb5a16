namespace Moderation.Cases;

/// <summary>The words for what can happen to a case.</summary>
static class CaseWord
{
    public static string Of(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.LeftAsItIs => "Left as it is",
        CaseOutcome.Hidden => "Hidden",
        CaseOutcome.Shown => "Shown again",
        CaseOutcome.Published => "Published",
        CaseOutcome.Refused => "Returned to its author",
        CaseOutcome.Muted => "Muted",
        CaseOutcome.Unmuted => "No longer muted",
        _ => "Not decided",
    };

    /// <summary>After the name of whoever did it.</summary>
    public static string Of(CaseAct act) => act switch
    {
        CaseAct.Flagged => "flagged it",
        CaseAct.Held => "held it back",
        CaseAct.Taken => "took it in hand",
        CaseAct.GivenBack => "gave it back",
        CaseAct.LeftAsItIs => "left it as it is",
        CaseAct.Hidden => "hid it",
        CaseAct.Shown => "showed it again",
        CaseAct.Published => "published it",
        CaseAct.Refused => "returned it to its author",
        CaseAct.Messaged => "wrote to the author",
        CaseAct.Muted => "muted the author",
        CaseAct.Unmuted => "ended the mute",
        CaseAct.Noted => "noted something about the author",
        CaseAct.Appealed => "appealed",
        CaseAct.Upheld => "upheld the decision",
        _ => "overturned the decision",
    };
}
