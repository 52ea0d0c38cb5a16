using System.ComponentModel.DataAnnotations;
using Kernel;
using Kernel.Text;

namespace Communities;

/// <summary>How far a community is in its life.</summary>
public enum CommunityLifecycle
{
    /// <summary>People meet and talk; what it is for and who tends it may still be open.</summary>
    Forming,
    /// <summary>Tended, with a purpose.</summary>
    Live,
    /// <summary>Everything can be read; nothing new is written until it goes on.</summary>
    Paused,
    /// <summary>It ends soon; people finish what they began.</summary>
    Closing,
    /// <summary>It can be read, and no more.</summary>
    Archived,
}

// What is decided about a community is no field: publishing an older draft must not open an archive.
public sealed partial class Community
{
    public const int LongestReason = 300;

    // The only moves there are.
    static readonly Dictionary<CommunityLifecycle, CommunityLifecycle[]> Moves = new()
    {
        [CommunityLifecycle.Forming] = [CommunityLifecycle.Live, CommunityLifecycle.Closing],
        [CommunityLifecycle.Live] = [CommunityLifecycle.Paused, CommunityLifecycle.Closing],
        [CommunityLifecycle.Paused] = [CommunityLifecycle.Live, CommunityLifecycle.Closing],
        [CommunityLifecycle.Closing] = [CommunityLifecycle.Live, CommunityLifecycle.Archived],
        [CommunityLifecycle.Archived] = [CommunityLifecycle.Live],
    };

    public CommunityLifecycle Lifecycle { get; private set; }

    /// <summary>Why it is paused, closing or archived; empty otherwise.</summary>
    [MaxLength(LongestReason)]
    public string LifecycleReason { get; private set; } = "";

    /// <summary>Since when; null for one that is as it began.</summary>
    public DateTime? LifecycleUtc { get; private set; }

    public static IReadOnlyList<CommunityLifecycle> MovesFrom(CommunityLifecycle state) => Moves[state];

    public static bool NeedsReason(CommunityLifecycle to) => to != CommunityLifecycle.Live;

    /// <param name="isTended">Does somebody hold an accepted facilitator role here?</param>
    /// <exception cref="RuleBroken">There is no such move from here, nobody tends it, or there is no purpose or reason.</exception>
    public void Move(CommunityLifecycle to, bool isTended, string reason, string byId, DateTime nowUtc)
    {
        if (to == Lifecycle) throw new RuleBroken($"It is {LifecycleWord.Of(to)} already.", nameof(Lifecycle));
        if (!Moves[Lifecycle].Contains(to)) throw new RuleBroken($"From {LifecycleWord.Of(Lifecycle)} it cannot become {LifecycleWord.Of(to)} at once.", nameof(Lifecycle));
        if (to == CommunityLifecycle.Live && !isTended) throw new RuleBroken("Nobody looks after this community yet. Ask somebody first: it can go live once they have accepted.", nameof(Lifecycle));
        if (to == CommunityLifecycle.Live && Purpose.Length == 0) throw new RuleBroken(NoPurpose + " You can do so on the page “About”.", nameof(Lifecycle));

        reason = NeedsReason(to) ? Reason(reason) : "";
        Raise(new CommunityMoved(Id, Lifecycle.ToString(), to.ToString(), reason, byId));
        (Lifecycle, LifecycleReason, LifecycleUtc) = (to, reason, nowUtc);
    }

    /// <summary>As a recipe brings it: nothing is announced.</summary>
    public void Set(CommunityLifecycle state, string reason, DateTime? sinceUtc) => (Lifecycle, LifecycleReason, LifecycleUtc) = (state, PlainText.Clean(reason), sinceUtc);

    static string Reason(string reason)
    {
        reason = PlainText.Clean(reason);
        if (reason.Length == 0) throw new RuleBroken("Say why. One sentence is enough, and everybody who can read here will see it.", nameof(Reason));
        if (reason.Length > LongestReason) throw new RuleBroken($"Say it in {LongestReason} characters at most.", nameof(Reason));

        return reason;
    }
}

/// <summary>The words for a state of a community's life, as they stand in a sentence.</summary>
static class LifecycleWord
{
    public static string Of(CommunityLifecycle state) => state switch
    {
        CommunityLifecycle.Forming => "forming",
        CommunityLifecycle.Live => "live",
        CommunityLifecycle.Paused => "paused",
        CommunityLifecycle.Closing => "closing",
        _ => "archived",
    };
}
