using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Content;
using Kernel.Text;

namespace Wiki;

/// <summary>What people say about how far a page can be relied on.</summary>
public enum PageStanding { None, Verified, NeedsWork, Obsolete }

// Read-only fields: an import brings them, and publishing an older draft does not change them.
internal sealed partial class WikiPage
{
    /// <summary>After so many months somebody should look at a verified page again.</summary>
    public const int ReviewMonths = 12;

    [Field("Standing", ReadOnly = true)]
    public PageStanding Standing { get; set; }

    [Field("Standing: why", ReadOnly = true), MaxLength(LongestReason)]
    public string StandingReason { get; set; } = "";

    /// <summary>A person's id.</summary>
    [Field("Standing: set by", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string StandingBy { get; set; } = "";

    [Field("Standing: since", ReadOnly = true)]
    public DateTime? StandingUtc { get; set; }

    /// <summary>The page that takes the place of an obsolete one; empty when there is none.</summary>
    [Field("Taken over by", ReadOnly = true), MaxLength(Kernel.Data.Id.Length)]
    public string SuccessorId { get; set; } = "";

    /// <summary>“This is right as it stands.” Said again later, it counts from then.</summary>
    public void Verify(string byId, DateTime nowUtc) => Stand(PageStanding.Verified, "", "", byId, nowUtc);

    /// <exception cref="RuleBroken">There is no reason.</exception>
    public void AskForWork(string reason, string byId, DateTime nowUtc) =>
        Stand(PageStanding.NeedsWork, Reasoned(reason, "Say what is missing or wrong, so that somebody can mend it."), "", byId, nowUtc);

    /// <param name="successorId">Empty for none; another page of the community.</param>
    /// <exception cref="RuleBroken">There is no reason, or it would take its own place.</exception>
    public void Retire(string reason, string successorId, string byId, DateTime nowUtc)
    {
        if (successorId == Id) throw new RuleBroken("A page cannot take its own place. Choose another one, or none.", "Successor");

        Stand(PageStanding.Obsolete, Reasoned(reason, "Say why it no longer holds. One sentence is enough."), successorId, byId, nowUtc);
    }

    public void Unstand(string byId, DateTime nowUtc) => Stand(PageStanding.None, "", "", byId, nowUtc);

    public static bool IsDueForReview(PageStanding standing, DateTime? sinceUtc, DateTime nowUtc) =>
        standing == PageStanding.Verified && sinceUtc?.AddMonths(ReviewMonths) <= nowUtc;

    void Stand(PageStanding standing, string reason, string successorId, string byId, DateTime nowUtc)
    {
        (Standing, StandingReason, SuccessorId, StandingBy, StandingUtc) = (standing, reason, successorId, byId, nowUtc);
        Raise(new PageStandingSet(Id, CommunityId, standing, byId));
    }

    static string Reasoned(string reason, string whenEmpty)
    {
        reason = PlainText.Clean(reason);
        if (reason.Length == 0) throw new RuleBroken(whenEmpty, "Reason");
        return reason.Length <= LongestReason ? reason : throw new RuleBroken($"Say it in {LongestReason} characters at most.", "Reason");
    }
}
