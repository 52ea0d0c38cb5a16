using Kernel.Events;

namespace Conversions;

/// <summary>A conversation became something lasting.</summary>
[EventName("conversions.converted")]
public sealed record ConversationConverted(string ConversionId, string CommunityId, string SourceKind, string SourceId, string ProductKind, string ProductId, string ConvertedBy) : IEvent;

/// <summary>Somebody took their words out of what was made of them.</summary>
[EventName("conversions.words-withdrawn")]
public sealed record WordsWithdrawn(string ConversionId, string CommunityId, int Number, string PersonId) : IEvent;
