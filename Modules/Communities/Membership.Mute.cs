using System.ComponentModel.DataAnnotations;
using Kernel;

namespace Communities;

// Somebody may be asked to be silent for a while. They read on as before.
internal sealed partial class Membership
{
    /// <summary>They write nothing here before this time; null for nearly everybody.</summary>
    public DateTime? MutedUntilUtc { get; private set; }

    [MaxLength(Community.LongestReason)]
    public string MutedReason { get; private set; } = "";

    /// <exception cref="RuleBroken">They do not belong here, or they facilitate.</exception>
    public void Mute(DateTime untilUtc, string reason)
    {
        if (!IsIn) throw new RuleBroken("They are no member here, so they cannot write anyway.");
        if (IsFacilitator) throw new RuleBroken("A facilitator cannot be muted. Speak with them, or end their role first.");

        (MutedUntilUtc, MutedReason) = (untilUtc, reason);
    }

    public void Unmute() => (MutedUntilUtc, MutedReason) = (null, "");
}
