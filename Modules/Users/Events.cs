using Kernel.Events;

namespace Users;

/// <summary>Somebody new can sign in: registered and confirmed, or accepted an invitation.</summary>
[EventName("users.person-joined")]
public sealed record PersonJoined(string PersonId) : IEvent;

[EventName("users.profile-changed")]
public sealed record ProfileChanged(string PersonId) : IEvent;

[EventName("users.person-suspended")]
public sealed record PersonSuspended(string PersonId, string ById) : IEvent;

[EventName("users.person-resumed")]
public sealed record PersonResumed(string PersonId, string ById) : IEvent;

[EventName("users.roles-changed")]
public sealed record RolesChanged(string PersonId, string ById, IReadOnlyList<string> Roles) : IEvent;

/// <summary>
/// Somebody asked for a new password for an address, which may be nobody's. Whether it is somebody's is looked up
/// after the answer, so that the answer and the time it takes say nothing.
/// </summary>
[EventName("users.reset-asked")]
internal sealed record ResetAsked(string Address) : IEvent;
