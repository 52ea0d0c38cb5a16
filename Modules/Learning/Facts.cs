using Kernel.Events;

namespace Learning;

/// <summary>Somebody opened a guided page for the first time.</summary>
[EventName("guided.page-started")]
public sealed record PageStarted(string PageId, string CommunityId, string PersonId) : IEvent;

/// <summary>Somebody has done what a guided page asks.</summary>
[EventName("guided.page-completed")]
public sealed record PageCompleted(string PageId, string CommunityId, string PersonId) : IEvent;

/// <summary>A guided page asks something else than before, and some of those who are on it are looked at again.</summary>
[EventName("guided.page-renewed")]
internal sealed record PageRenewed(string PageId, IReadOnlyList<string> People) : IEvent;

/// <summary>Somebody has done half of a guided page or more, and nothing of it for seven days.</summary>
[EventName("guided.page-stalled")]
public sealed record PageStalled(string PageId, string CommunityId, string PersonId) : IEvent;

/// <summary>A facilitator would like somebody to look at a guided page. Whether they hear of it is for rules to decide, and for chance.</summary>
[EventName("guided.member-invited")]
public sealed record MemberInvited(string PageId, string CommunityId, string PersonId) : IEvent;

/// <summary>A facilitator invites members to a guided page; some of them are written down at a time.</summary>
[EventName("guided.invitations-sent")]
internal sealed record InvitationsSent(string PageId, string ById, IReadOnlyList<string> People) : IEvent;

/// <summary>Somebody was enrolled in a path, by a facilitator or with a role that they took up.</summary>
/// <param name="ById">Empty where it came with a role.</param>
[EventName("guided.path-enrolled")]
public sealed record PathEnrolled(string PathId, string CommunityId, string PersonId, string ById) : IEvent;

/// <summary>Somebody has completed every page that a path needs.</summary>
[EventName("guided.path-completed")]
public sealed record PathCompleted(string PathId, string CommunityId, string PersonId) : IEvent;

/// <summary>Somebody looked at what a peer handed in, and said what they think.</summary>
[EventName("guided.feedback-given")]
public sealed record FeedbackGiven(string PageId, string UploadId, string PersonId, string ReviewerId) : IEvent;
