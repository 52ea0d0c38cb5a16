using System.ComponentModel.DataAnnotations;

namespace Communities.Lifecycles;

/// <param name="SinceUtc">Null for one that is as it began.</param>
/// <param name="IsTended">Has somebody accepted to facilitate it?</param>
public sealed record LifecyclePage(CommunityView Community, DateTime? SinceUtc, bool IsTended, IReadOnlyList<Move> Moves, LifecycleForm Form)
{
    public string Now => Community.Lifecycle switch
    {
        CommunityLifecycle.Forming => "It is forming: people meet and talk, and it finds out what it is for.",
        CommunityLifecycle.Live => "It is live.",
        CommunityLifecycle.Paused => "It is paused: everything can be read, and members write nothing new.",
        CommunityLifecycle.Closing => "It is closing: people finish what they began.",
        _ => "It is archived: it can be read, and takes nothing new.",
    };
}

/// <summary>A step that the community can take from where it is.</summary>
public sealed record Move(CommunityLifecycle To, string Name, string Hint)
{
    internal static Move Of(CommunityLifecycle from, CommunityLifecycle to) => to switch
    {
        CommunityLifecycle.Live when from == CommunityLifecycle.Forming => new(to, "Go live", "Needs a purpose and a facilitator who has accepted."),
        CommunityLifecycle.Live => new(to, from == CommunityLifecycle.Archived ? "Open it again" : "Go on", "Members write again."),
        CommunityLifecycle.Paused => new(to, "Pause", "For a summer, or while nobody has time. Members read and write nothing new; you can go on whenever you like."),
        CommunityLifecycle.Closing => new(to, "Begin to close", "Members are told, and have time to finish and to save what matters."),
        _ => new(to, "Archive", "It stays readable for those who may read it now. It can be opened again."),
    };
}

public sealed class LifecycleForm
{
    [Required(ErrorMessage = "Choose the next step.")]
    public CommunityLifecycle? Lifecycle { get; set; }

    [Display(Name = "Why?", Description = "Needed to pause, close or archive. Everybody who can read here sees it."), MaxLength(Community.LongestReason)]
    public string? Reason { get; set; }
}
