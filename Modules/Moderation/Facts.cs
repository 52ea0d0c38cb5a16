using Kernel.Events;

namespace Moderation;

/// <summary>Something waits for the facilitators of a community.</summary>
[EventName("moderation.case-opened")]
public sealed record CaseOpened(string CaseId, string CommunityId) : IEvent;

/// <param name="Outcome">Such as <c>Hidden</c>.</param>
/// <param name="IsChange">It stands in for an earlier decision.</param>
[EventName("moderation.case-decided")]
public sealed record CaseDecided(string CaseId, string CommunityId, string PersonId, string Outcome, bool IsChange) : IEvent;

[EventName("moderation.post-held")]
public sealed record PostHeld(string CaseId, string CommunityId, string AuthorId) : IEvent;

[EventName("moderation.author-written-to")]
public sealed record AuthorWrittenTo(string CaseId, string CommunityId, string AuthorId) : IEvent;

[EventName("moderation.decision-appealed")]
public sealed record DecisionAppealed(string CaseId, string CommunityId) : IEvent;

[EventName("moderation.appeal-answered")]
public sealed record AppealAnswered(string CaseId, string CommunityId, string PersonId, bool IsOverturned) : IEvent;
