using Kernel.People;

namespace Communities;

/// <summary>A community as one viewer sees it. Given to every page and zone below a community's address.</summary>
public sealed record CommunityView : IWithinCommunity, IPlace
{
    public string Id { get; init; } = "";
    public string Slug { get; init; } = "";
    public string Name { get; init; } = "";
    public string Purpose { get; init; } = "";
    public CommunityPrivacy Privacy { get; init; }
    public CommunityJoining Joining { get; init; }

    /// <summary>The community that it is a sub-group of; empty for one of its own.</summary>
    public string ParentId { get; init; } = "";
    public CommunityKind Kind { get; init; }
    public CommunityLifecycle Lifecycle { get; init; }

    /// <summary>Why it is paused, closing or archived.</summary>
    public string LifecycleReason { get; init; } = "";
    public int MemberCount { get; init; }
    public bool IsMember { get; init; }

    /// <summary>A member who has said nothing here yet.</summary>
    public bool IsNewcomer { get; init; }
    public bool IsFacilitator { get; init; }
    public DateTime? LastVisitUtc { get; init; }

    /// <summary>The viewer writes nothing here before this time.</summary>
    public DateTime? MutedUntilUtc { get; init; }
    public string MutedReason { get; init; } = "";
    public bool IsMuted { get; init; }

    /// <summary>The site's, in which its pages tell times. Only filled where one community was looked up.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The viewer looks after every community of the site.</summary>
    public bool SeesAll { get; init; }

    /// <summary>The viewer comes from another organisation: they know of their own communities alone.</summary>
    public bool IsForGuest { get; init; }

    /// <summary>Only filled where a page shows the community's header.</summary>
    public IReadOnlyList<Face> Facilitators { get; init; } = [];

    /// <summary>Its parent, where a page shows the community's header and the viewer may know of it.</summary>
    public CommunityView? Parent { get; init; }

    public string CommunityId => Id;
    public string PlaceId => Id;
    public string PlacePath => Path;

    /// <summary>The address within the site.</summary>
    public string Path => "/communities/" + Uri.EscapeDataString(Slug);

    /// <summary>The rule of <see cref="ICommunities.SeenBy"/> for one community that was found.</summary>
    public bool IsKnownTo(Viewer viewer) => IsMember || SeesAll || !IsForGuest && (Privacy == CommunityPrivacy.Open || viewer.IsSignedIn && Privacy != CommunityPrivacy.Confidential);

    /// <summary>False for a private community that the viewer knows by name only.</summary>
    public bool CanRead => IsMember || SeesAll || Privacy is CommunityPrivacy.Open or CommunityPrivacy.Restricted;

    /// <summary>How people come in, as joining and privacy together say.</summary>
    public CommunityJoining Door => Doors.Of(Privacy, Joining);

    /// <summary>Can somebody with an account come in without being asked in?</summary>
    public bool CanJoin => !IsMember && Door == CommunityJoining.Free && Lifecycle != CommunityLifecycle.Archived;

    /// <summary>Can they ask to be let in?</summary>
    public bool CanAsk => !IsMember && Door == CommunityJoining.Request && Lifecycle != CommunityLifecycle.Archived;

    /// <summary>Does the viewer, as a member, write here now? Not while it is paused or archived, or they are muted.</summary>
    public bool TakesPosts => Lifecycle is not (CommunityLifecycle.Paused or CommunityLifecycle.Archived) && !IsMuted;

    /// <summary>Why members, or the viewer alone, write nothing here now, as a sentence; empty while they do.</summary>
    public string Silence => Lifecycle switch
    {
        CommunityLifecycle.Paused => "This community is paused, so nothing new is written here for now.",
        CommunityLifecycle.Archived => "This community is archived: it can be read, and takes nothing new.",
        _ when IsMuted => $"A facilitator muted you here until {Posts.Muted.SaidOf(MutedUntilUtc!.Value, Zone)}: “{MutedReason}”. You can read everything, and write again after that. Your account page says how to appeal.",
        _ => "",
    };

    public string PrivacyWord => Privacy switch
    {
        CommunityPrivacy.Open => "Open",
        CommunityPrivacy.Restricted => "For people with an account",
        CommunityPrivacy.Private => "Private",
        _ => "Confidential",
    };

    public string PrivacyIcon => Privacy switch
    {
        CommunityPrivacy.Open => "globe",
        CommunityPrivacy.Restricted => "people",
        CommunityPrivacy.Private => "lock",
        _ => "shield",
    };

    /// <summary>The facilitators in a sentence: “Elin Sørby or Gustav Lind”.</summary>
    public string FacilitatorNames => Facilitators.Count == 0 ? "an administrator" : Kernel.Pages.Listed.Or(Facilitators.Select(f => f.DisplayName));
}
