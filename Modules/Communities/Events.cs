using Kernel.Events;

namespace Communities;

[EventName("communities.started")]
public sealed record CommunityStarted(string CommunityId, string StartedBy) : IEvent;

[EventName("communities.member-joined")]
public sealed record MemberJoined(string CommunityId, string PersonId) : IEvent;

[EventName("communities.member-left")]
public sealed record MemberLeft(string CommunityId, string PersonId) : IEvent;

/// <summary>Raised by whichever module a newcomer says something in for the first time.</summary>
[EventName("communities.first-contribution-made")]
public sealed record FirstContributionMade(string CommunityId, string PersonId) : IEvent;
