using Kernel;

namespace CaseStudies;

// Its one question, brought to the group.
internal sealed partial class CaseStudy
{
    public const string AskKey = "ask";

    /// <summary>It was accepted, and holds: what is still being reviewed is not for everybody yet.</summary>
    public bool TakesTalk => IsPublished ? Standing != CaseStanding.Retired : Standing == CaseStanding.Accepted;

    /// <summary>Before everybody reads it, only its authors say anything about it.</summary>
    public bool MayBring(Shared.CaseRights may) => TakesTalk && (may.IsAuthor || may.Tends && IsPublished);

    /// <param name="isTalkedAbout">A conversation about it goes on.</param>
    /// <exception cref="RuleBroken">It is not the time.</exception>
    public void CheckBrings(bool isTalkedAbout)
    {
        if (!TakesTalk) throw new RuleBroken("Bring it to the group once it is accepted, and as long as it holds.");
        if (isTalkedAbout) throw new RuleBroken("The group talks about it already. Reply there, or bring it again when that conversation is closed.");
    }
}
