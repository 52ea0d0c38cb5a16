using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Text;

namespace Cohorts;

/// <summary>How a cohort goes on when its time is over.</summary>
public enum CohortEnding
{
    /// <summary>Its community closes; people stay in touch as alumni.</summary>
    Alumni,
    /// <summary>It goes up in a community that is there already.</summary>
    Joined,
    /// <summary>It becomes a community of practice, with its members and everything that was said.</summary>
    Became,
}

// What its facilitator decides with its members.
internal sealed partial class Cohort
{
    public CohortEnding? Ending { get; private set; }

    [MaxLength(LongestReason)]
    public string EndingReason { get; private set; } = "";
    public DateTime? DecidedUtc { get; private set; }

    [MaxLength(Kernel.Data.Id.Length)]
    public string DecidedById { get; private set; } = "";

    public bool IsDecided => Ending is not null;

    /// <exception cref="RuleBroken">The course is not over, it is decided already, or there is no reason.</exception>
    public void Decide(CohortEnding ending, string? reason, string byId, DateTime nowUtc)
    {
        CheckOpen(nowUtc);
        reason = PlainText.Clean(reason ?? "");
        if (reason.Length == 0) throw new RuleBroken("Say in a sentence why. Everybody in the cohort reads it.", "Reason");
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", "Reason");

        (Ending, EndingReason, DecidedUtc, DecidedById) = (ending, reason, nowUtc, byId);
        Raise(new CohortDecided(Id, CommunityId, ending.ToString(), byId));
    }

    /// <exception cref="RuleBroken">It is decided, or too early for it.</exception>
    public void CheckOpen(DateTime nowUtc)
    {
        if (IsDecided) throw new RuleBroken("This is decided already.");
        if (nowUtc < EndUtc) throw new RuleBroken("The course is not over yet. Decide with everybody once it is.");
    }

    /// <summary>Its community went up in another one, with or without a decision here.</summary>
    public void MoveTo(string communityId, DateTime nowUtc)
    {
        CommunityId = communityId;
        if (!IsDecided) (Ending, EndingReason, DecidedUtc) = (CohortEnding.Joined, "Its community went up in this one.", nowUtc);
    }
}
