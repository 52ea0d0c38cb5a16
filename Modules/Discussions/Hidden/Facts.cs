using Kernel.Events;

namespace Discussions;

/// <param name="Number">0 for the whole discussion.</param>
/// <param name="ReplyId">Empty for the whole discussion.</param>
[EventName("discussions.post-hidden")]
public sealed record PostHidden(string DiscussionId, int Number, string ReplyId) : IEvent;

[EventName("discussions.post-shown")]
public sealed record PostShown(string DiscussionId, int Number, string ReplyId) : IEvent;
