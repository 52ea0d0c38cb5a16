using System.ComponentModel.DataAnnotations;
using Kernel;

namespace CaseStudies;

// Those who look after what members write take it from its readers; nothing of it is lost.
internal sealed partial class CaseStudy
{
    public DateTime? HiddenUtc { get; private set; }

    [MaxLength(LongestReason)]
    public string HiddenReason { get; private set; } = "";

    public bool IsHidden => HiddenUtc is not null;

    /// <exception cref="RuleBroken">Nobody reads it now anyway.</exception>
    public void Hide(string reason, DateTime nowUtc)
    {
        if (!IsPublished) throw new RuleBroken("This case study is not shown to anybody now.");

        Unpublish();
        (HiddenUtc, HiddenReason) = (nowUtc, reason);
    }

    public void Show(DateTime nowUtc)
    {
        if (!IsHidden) return;

        (HiddenUtc, HiddenReason) = (null, "");
        Publish(nowUtc);
    }
}
