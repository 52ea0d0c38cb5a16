namespace Notifications.Unsubscribing;

/// <summary>What somebody sees who follows the link at the foot of a mail, signed in or not.</summary>
/// <param name="Token">The last part of the page's address.</param>
/// <param name="What">Completes “Mail …”: “of the kind “Replies””.</param>
/// <param name="IsStopped">Null when nobody can say.</param>
/// <param name="IsDone">Something was changed a moment ago.</param>
public sealed record UnsubscribePage(string Token, string Person, string What, bool? IsStopped, bool IsDone = false);
