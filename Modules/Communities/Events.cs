using Kernel.Events;

namespace Communities;

[EventName("communities.started")]
public sealed record CommunityStarted(string CommunityId, string StartedBy) : IEvent;

/// <param name="From">The name of a <see cref="CommunityLifecycle"/>.</param>
[EventName("communities.moved")]
public sealed record CommunityMoved(string CommunityId, string From, string To, string Reason, string ById) : IEvent;

[EventName("communities.member-joined")]
public sealed record MemberJoined(string CommunityId, string PersonId) : IEvent;

[EventName("communities.member-left")]
public sealed record MemberLeft(string CommunityId, string PersonId) : IEvent;

/// <summary>Raised by whichever module a newcomer says something in for the first time.</summary>
[EventName("communities.first-contribution-made")]
public sealed record FirstContributionMade(string CommunityId, string PersonId) : IEvent;

[EventName("communities.facilitator-offered")]
public sealed record FacilitatorOffered(string RoleId, string CommunityId, string PersonId, string OfferedBy) : IEvent;

/// <param name="OfferedBy">Empty for somebody who took it up by starting the community.</param>
[EventName("communities.facilitator-appointed")]
public sealed record FacilitatorAppointed(string RoleId, string CommunityId, string PersonId, string OfferedBy) : IEvent;

[EventName("communities.facilitator-declined")]
public sealed record FacilitatorDeclined(string RoleId, string CommunityId, string PersonId, string OfferedBy) : IEvent;

/// <summary>Somebody hands over, and another has to be found.</summary>
[EventName("communities.facilitator-role-ending")]
public sealed record FacilitatorRoleEnding(string RoleId, string CommunityId, string PersonId) : IEvent;

[EventName("communities.facilitator-role-ended")]
public sealed record FacilitatorRoleEnded(string RoleId, string CommunityId, string PersonId) : IEvent;

[EventName("communities.join-requested")]
public sealed record JoinRequested(string RequestId, string CommunityId, string PersonId) : IEvent;

[EventName("communities.join-answered")]
public sealed record JoinAnswered(string RequestId, string CommunityId, string PersonId, bool IsAccepted) : IEvent;

/// <summary>A facilitator said hello to somebody who came.</summary>
[EventName("communities.newcomer-greeted")]
public sealed record NewcomerGreeted(string CommunityId, string PersonId, string GreetedBy) : IEvent;
