using Kernel.Events;

namespace Communities;

[EventName("communities.started")]
public sealed record CommunityStarted(string CommunityId, string StartedBy) : IEvent;

/// <param name="From">The name of a <see cref="CommunityLifecycle"/>.</param>
[EventName("communities.moved")]
public sealed record CommunityMoved(string CommunityId, string From, string To, string Reason, string ById) : IEvent;

/// <summary>Somebody stands in for a facilitator who is away.</summary>
[EventName("communities.cover-agreed")]
public sealed record CoverAgreed(string CoverId, string CommunityId, string AwayId, string PersonId) : IEvent;

[EventName("communities.facilitator-thanked")]
public sealed record FacilitatorThanked(string RoleId, string CommunityId, string PersonId, string FromId) : IEvent;

/// <summary>A sub-group became a community of its own.</summary>
[EventName("communities.graduated")]
public sealed record CommunityGraduated(string CommunityId, string ParentId, string ById) : IEvent;

/// <summary>A community went up in another.</summary>
[EventName("communities.merged")]
public sealed record CommunityMerged(string CommunityId, string IntoId, string ById) : IEvent;

[EventName("communities.charter-proposed")]
public sealed record CharterProposed(string CharterId, string CommunityId, string ById) : IEvent;

/// <summary>A charter was approved, or came back with a reason.</summary>
[EventName("communities.charter-answered")]
public sealed record CharterAnswered(string CharterId, string CommunityId, bool IsApproved, string ById) : IEvent;

[EventName("communities.member-joined")]
public sealed record MemberJoined(string CommunityId, string PersonId) : IEvent;

/// <summary>Somebody was invited by name; a letter is on its way.</summary>
[EventName("communities.invited")]
public sealed record InvitedToCommunity(string InvitationId, string CommunityId, string InvitedBy) : IEvent;

[EventName("communities.invitation-accepted")]
public sealed record InvitationAccepted(string InvitationId, string CommunityId, string PersonId, string InvitedBy) : IEvent;

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

/// <summary>The last one who looked after a community has ended.</summary>
[EventName("communities.no-facilitator")]
public sealed record NoFacilitator(string CommunityId) : IEvent;
