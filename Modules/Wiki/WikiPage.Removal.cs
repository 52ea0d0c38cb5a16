using System.ComponentModel.DataAnnotations;
using Kernel;

namespace Wiki;

// Those who look after the community take a page from its readers; nothing of it is lost.
internal sealed partial class WikiPage
{
    public DateTime? TakenAwayUtc { get; private set; }

    [MaxLength(LongestReason)]
    public string TakenAwayReason { get; private set; } = "";

    [MaxLength(Kernel.Data.Id.Length)]
    public string TakenAwayBy { get; private set; } = "";

    public bool IsTakenAway => TakenAwayUtc is not null;

    /// <exception cref="RuleBroken">There is no reason, or nobody reads it now anyway.</exception>
    public void TakeAway(string reason, string byId, DateTime nowUtc)
    {
        if (!IsPublished) throw new RuleBroken("This page is not shown to anybody now.");

        (TakenAwayReason, TakenAwayBy, TakenAwayUtc) = (Reasoned(reason, "Say why. The other facilitators and its authors see it."), byId, nowUtc);
        Unpublish();
        Raise(new PageTakenAway(Id, CommunityId, byId, TakenAwayReason));
    }

    public void BringBack(string byId, DateTime nowUtc)
    {
        if (!IsTakenAway) return;

        (TakenAwayReason, TakenAwayBy, TakenAwayUtc) = ("", "", null);
        Publish(nowUtc);
        Raise(new PageBroughtBack(Id, CommunityId, byId));
    }
}
