using Kernel.Events;

namespace Ideas;

/// <param name="PersonId">Empty for somebody who stays unnamed.</param>
[EventName("ideas.raised")]
public sealed record IdeaRaised(string IdeaId, string CommunityId, string PersonId) : IEvent;

/// <summary>The working days are over within which somebody should have answered; whoever hears it asks whether somebody has.</summary>
[EventName("ideas.acknowledgement-due")]
public sealed record AcknowledgementDue(string IdeaId, DateTime DueUtc) : IEvent, IAhead;

/// <summary>Nobody has said that an idea was read, in the time that was promised.</summary>
[EventName("ideas.acknowledgement-late")]
public sealed record AcknowledgementLate(string IdeaId, string CommunityId) : IEvent;

[EventName("ideas.acknowledged")]
public sealed record IdeaAcknowledged(string IdeaId, string CommunityId, string ById) : IEvent;

/// <summary>So many days before a decision is due; whoever hears it asks whether it is still open.</summary>
[EventName("ideas.decision-ahead")]
public sealed record DecisionAhead(string IdeaId, DateTime DecideByUtc, int Days) : IEvent, IAhead
{
    public DateTime DueUtc => DecideByUtc.AddDays(-Days);
}

/// <summary>A decision is due in three days, or now.</summary>
[EventName("ideas.decision-near")]
public sealed record DecisionNear(string IdeaId, string CommunityId, int Days) : IEvent;

/// <param name="Decision">The name of an <see cref="IdeaDecision"/>.</param>
[EventName("ideas.decided")]
public sealed record IdeaDecided(string IdeaId, string CommunityId, string ById, string Decision) : IEvent;

[EventName("ideas.measured")]
public sealed record IdeaMeasured(string IdeaId, string CommunityId) : IEvent;

[EventName("ideas.shared")]
public sealed record IdeaShared(string IdeaId, string CommunityId) : IEvent;
