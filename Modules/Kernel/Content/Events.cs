using Kernel.Events;

namespace Kernel.Content;

[EventName("content.created")]
public sealed record ContentCreated(string ContentItemId, string ContentType) : IEvent;

[EventName("content.draft-saved")]
public sealed record ContentDraftSaved(string ContentItemId, string ContentType) : IEvent;

/// <summary>What readers see was changed at once, without a draft.</summary>
[EventName("content.replaced")]
public sealed record ContentReplaced(string ContentItemId, string ContentType) : IEvent;

[EventName("content.published")]
public sealed record ContentPublished(string ContentItemId, string ContentType) : IEvent;

[EventName("content.unpublished")]
public sealed record ContentUnpublished(string ContentItemId, string ContentType) : IEvent;

[EventName("content.deleted")]
public sealed record ContentDeleted(string ContentItemId, string ContentType) : IEvent;
