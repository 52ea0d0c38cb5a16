using Kernel.Events;

namespace Cohorts;

[EventName("cohorts.set-up")]
public sealed record CohortSetUp(string CohortId, string CommunityId, string ById) : IEvent;

/// <summary>Somebody is asked the question of the next phase, by their own clock.</summary>
[EventName("cohorts.phase-changed")]
public sealed record CohortPhaseChanged(string CheckInId, string CommunityId, string PersonId, string Phase) : IEvent;

/// <summary>Somebody answered a check-in for the first time.</summary>
[EventName("cohorts.checked-in")]
public sealed record CheckedIn(string CheckInId, string CommunityId, string PersonId) : IEvent;

/// <summary>Somebody left one check-in after the other without an answer.</summary>
[EventName("cohorts.member-silent")]
public sealed record MemberSilent(string CheckInId, string CommunityId, string PersonId, int CheckIns) : IEvent;

[EventName("cohorts.trainer-became-expert")]
public sealed record TrainerBecameExpert(string CohortId, string CommunityId, string TrainerId) : IEvent;

/// <summary>A facilitator writes to one member, in their own words.</summary>
[EventName("cohorts.word-sent")]
public sealed record WordSent(string CommunityId, string PersonId, string FromId, string Words) : IEvent;

/// <param name="Ending">The name of a <see cref="CohortEnding"/>.</param>
[EventName("cohorts.decided")]
public sealed record CohortDecided(string CohortId, string CommunityId, string Ending, string ById) : IEvent;

[EventName("commitments.made")]
public sealed record CommitmentMade(string CommitmentId, string CommunityId, string PersonId) : IEvent;

/// <summary>A day before a commitment; whoever hears it asks whether it still stands.</summary>
[EventName("commitments.nearness-due")]
public sealed record CommitmentNear(string CommitmentId, DateTime WhenUtc) : IEvent, IAhead
{
    public DateTime DueUtc => WhenUtc.AddDays(-1);
}

/// <summary>A day after a commitment; whoever hears it asks whether it is still open.</summary>
[EventName("commitments.check-due")]
public sealed record CommitmentPast(string CommitmentId, DateTime WhenUtc) : IEvent, IAhead
{
    public DateTime DueUtc => WhenUtc.AddDays(1);
}

/// <summary>What somebody promised is a day away.</summary>
[EventName("commitments.due")]
public sealed record CommitmentDue(string CommitmentId, string CommunityId, string PersonId, DateTime WhenUtc) : IEvent;

/// <summary>The day after, nobody has said how it went.</summary>
[EventName("commitments.unanswered")]
public sealed record CommitmentUnanswered(string CommitmentId, string CommunityId, string PersonId) : IEvent;

[EventName("commitments.kept")]
public sealed record CommitmentKept(string CommitmentId, string CommunityId, string PersonId) : IEvent;
