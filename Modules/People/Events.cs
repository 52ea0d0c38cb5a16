using Kernel.Events;

namespace People;

/// <summary>Somebody changed what they tell about themselves, or who may see it.</summary>
[EventName("people.profile-told")]
public sealed record ProfileTold(string PersonId) : IEvent;

/// <summary>Somebody asked a person for help.</summary>
[EventName("people.help-requested")]
public sealed record HelpRequested(string RequestId, string AskerId, string ToId) : IEvent;

[EventName("people.help-request-owned")]
public sealed record HelpRequestOwned(string RequestId, string OwnerId) : IEvent;

[EventName("people.help-request-answered")]
public sealed record HelpRequestAnswered(string RequestId, string ById) : IEvent;

[EventName("people.help-request-confirmed")]
public sealed record HelpRequestConfirmed(string RequestId) : IEvent;

/// <summary>Nobody answered in time, or the answer did not help: the next person is asked. Empty when nobody is left.</summary>
[EventName("people.help-request-overdue")]
public sealed record HelpRequestOverdue(string RequestId, string NextId) : IEvent;

[EventName("people.introduction-asked")]
public sealed record IntroductionAsked(string IntroductionId, string CommunityId, string AskerId) : IEvent;

/// <summary>Two people were introduced to each other.</summary>
[EventName("people.introduction-made")]
public sealed record IntroductionMade(string IntroductionId, string ById, string FirstId, string SecondId) : IEvent;
