namespace Nudges;

/// <summary>How long a rule waits after what it begins with.</summary>
public enum DelayUnit { Hours, WorkingHours, Days }

/// <summary>Where a nudge appears.</summary>
public enum NudgeChannel
{
    /// <summary>A line in somebody's notifications.</summary>
    Site,
    Mail,
    /// <summary>A task in the list of whoever looks after the community.</summary>
    Today,
    Digest,
}

/// <summary>Who goes first where not everything can be sent; the order of safety, people and the rest.</summary>
public enum NudgePriority { Safety, NewcomerReply, HelpRequest, OwnCommitment, Invitation, Recognition, Rest }

/// <summary>What may not come too often for one person.</summary>
public enum ThrottlePer
{
    /// <summary>Nudges of the rule to one reader.</summary>
    Reader,
    /// <summary>Nudges of the rule to one reader about one thing.</summary>
    Item,
    /// <summary>Nudges of the rule to one reader about one person.</summary>
    Subject,
}

/// <summary>Whose deed shows that a nudge did some good.</summary>
public enum OutcomeBy
{
    /// <summary>Whoever got it.</summary>
    Reader,
    /// <summary>Whom it is about, such as the newcomer that a facilitator greets.</summary>
    Subject,
    /// <summary>Anybody, on the thing that it is about.</summary>
    Anybody,
}
