using Kernel.Events;

namespace Notifications;

// Holds the letter itself: the row waits in the tenant's own database and is deleted when the letter is on its way.
[EventName("notifications.letter-posted")]
internal sealed record LetterPosted(string Id, string To, string Subject, string Text, DateTime PostedUtc) : IEvent;
