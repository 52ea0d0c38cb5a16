using System.ComponentModel.DataAnnotations;
using Kernel;

namespace Discussions;

// A hidden reply keeps its place and its number. No query meets it unless it asks for hidden ones by name, so whatever
// shows, finds, mails or counts replies leaves it out without a thought.
internal sealed partial class Reply
{
    /// <summary>The name of the filter that leaves hidden replies out.</summary>
    public const string Unhidden = "unhidden";

    public DateTime? HiddenUtc { get; private set; }

    /// <summary>As everybody is told who reads there; empty while it is shown.</summary>
    [MaxLength(Discussion.LongestReason)]
    public string HiddenReason { get; private set; } = "";

    public bool IsHidden => HiddenUtc is not null;

    /// <exception cref="RuleBroken">It is hidden already.</exception>
    public void Hide(string reason, DateTime nowUtc)
    {
        if (IsHidden) throw new RuleBroken("This reply is hidden already.");

        (HiddenUtc, HiddenReason) = (nowUtc, reason);
        Raise(new PostHidden(DiscussionId, Number, Id));
    }

    public void Show()
    {
        if (!IsHidden) return;

        (HiddenUtc, HiddenReason) = (null, "");
        Raise(new PostShown(DiscussionId, Number, Id));
    }
}
