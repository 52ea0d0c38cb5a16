using Kernel.Events;

namespace Events;

[EventName("events.planned")]
public sealed record EventPlanned(string EventId, string CommunityId, string PlannedBy) : IEvent;

/// <summary>Another time or another place.</summary>
[EventName("events.moved")]
public sealed record EventMoved(string EventId, string CommunityId, DateTime FormerStartUtc, string FormerPlace) : IEvent;

[EventName("events.cancelled")]
public sealed record EventCancelled(string EventId, string CommunityId, string Reason, string ById) : IEvent;

/// <summary>Somebody looked back at it in writing.</summary>
[EventName("events.written-up")]
public sealed record EventWrittenUp(string EventId, string CommunityId) : IEvent;

/// <param name="IsWaiting">They are on the waiting list.</param>
[EventName("events.member-registered")]
public sealed record MemberRegistered(string EventId, string PersonId, bool IsWaiting) : IEvent;

/// <param name="HadPlace">They leave a place to somebody else.</param>
[EventName("events.member-declined")]
public sealed record MemberDeclined(string EventId, string PersonId, bool HadPlace) : IEvent;

/// <summary>Somebody moved up from the waiting list.</summary>
/// <param name="IsMoreRoom">The event grew; otherwise somebody withdrew.</param>
[EventName("events.place-given")]
public sealed record PlaceGiven(string EventId, string PersonId, bool IsMoreRoom) : IEvent;

[EventName("events.member-attended")]
public sealed record MemberAttended(string EventId, string CommunityId, string PersonId) : IEvent;

/// <summary>So many days before a hot seat; whoever hears it asks whether it still stands.</summary>
[EventName("events.nearness-due")]
public sealed record NearnessDue(string EventId, DateTime StartUtc, int Days, DateTime DueUtc) : IEvent, IAhead;

/// <summary>A hot seat is a week ahead, or takes place today.</summary>
[EventName("events.hot-seat-near")]
public sealed record HotSeatNear(string EventId, string CommunityId, string PlannedBy, DateTime StartUtc, int Days) : IEvent;

/// <summary>Told some hours before an event, unless it begins at another time by then.</summary>
[EventName("events.reminder-due")]
public sealed record ReminderDue(string EventId, DateTime StartUtc, int Hours) : IEvent, IAhead
{
    public DateTime DueUtc => StartUtc.AddHours(-Hours);
}
