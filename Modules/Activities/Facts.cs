using Kernel.Events;

namespace Activities;

[EventName("activities.begun")]
public sealed record ActivityBegun(string ActivityId, string CommunityId, string FormatKey, string StartedBy) : IEvent;

/// <param name="To">The phase that is open now; empty when it is over.</param>
/// <param name="ById">Empty when nobody moved it by hand.</param>
[EventName("activities.phase-changed")]
public sealed record ActivityPhaseChanged(string ActivityId, string CommunityId, string From, string To, string ById, string Reason) : IEvent;

/// <summary>Somebody was given a part.</summary>
[EventName("activities.review-requested")]
public sealed record ReviewRequested(string ActivityId, string CommunityId, string PersonId, string Role) : IEvent;

/// <summary>Somebody's part was taken back.</summary>
[EventName("activities.released")]
public sealed record ParticipantReleased(string ActivityId, string CommunityId, string PersonId, string Reason) : IEvent;

[EventName("activities.review-submitted")]
public sealed record ReviewSubmitted(string ActivityId, string CommunityId, string PersonId, int Round) : IEvent;

[EventName("activities.question-asked")]
public sealed record QuestionAsked(string ActivityId, string CommunityId, int Number, string ById) : IEvent;

[EventName("activities.question-answered")]
public sealed record QuestionAnswered(string ActivityId, string CommunityId, int Number, string ById) : IEvent;

/// <summary>Somebody was silent for long and is asked once more.</summary>
[EventName("activities.reminded")]
public sealed record ParticipantReminded(string ActivityId, string CommunityId, string PersonId, int Days) : IEvent;

/// <summary>The minutes of a phase are over, unless it went on or was given more time.</summary>
[EventName("activities.time-up")]
public sealed record PhaseTimeUp(string ActivityId, int Visit, DateTime DueUtc) : IEvent, IAhead;

/// <summary>Two days before the time of a phase is up. Whoever hears it asks whether it still is.</summary>
[EventName("activities.phase-end-near")]
public sealed record PhaseEndNear(string ActivityId, DateTime EndUtc) : IEvent, IAhead
{
    public DateTime DueUtc => EndUtc.AddDays(-2);
}

/// <summary>A phase ends in two days.</summary>
[EventName("activities.phase-ending")]
public sealed record PhaseEnding(string ActivityId, string CommunityId, string FormatKey, string Phase, string StartedBy) : IEvent;

/// <summary>A phase's time is up and it cannot end yet.</summary>
[EventName("activities.overdue")]
public sealed record PhaseOverdue(string ActivityId, string CommunityId, string Phase) : IEvent;
