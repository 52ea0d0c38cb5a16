using System.ComponentModel.DataAnnotations;
using Kernel;

namespace Discussions;

// Without its opening post nothing below makes sense, so a hidden discussion is taken from its readers as a whole.
internal sealed partial class Discussion
{
    public DateTime? HiddenUtc { get; private set; }

    [MaxLength(LongestReason)]
    public string HiddenReason { get; private set; } = "";

    public bool IsHidden => HiddenUtc is not null;

    /// <exception cref="RuleBroken">Nobody reads it now anyway.</exception>
    public void Hide(string reason, DateTime nowUtc)
    {
        if (!IsPublished) throw new RuleBroken("This discussion is not shown to anybody now.");

        Unpublish();
        (HiddenUtc, HiddenReason) = (nowUtc, reason);
        Raise(new PostHidden(Id, 0, ""));
    }

    public void Show(DateTime nowUtc)
    {
        if (!IsHidden) return;

        (HiddenUtc, HiddenReason) = (null, "");
        Publish(nowUtc);
        Raise(new PostShown(Id, 0, ""));
    }
}
