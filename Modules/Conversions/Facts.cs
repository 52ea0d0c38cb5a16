using Kernel.Events;

namespace Conversions;

/// <summary>A conversation became something lasting.</summary>
[EventName("conversions.converted")]
public sealed record ConversationConverted(string ConversionId, string CommunityId, string SourceKind, string SourceId, string ProductKind, string ProductId, string ConvertedBy) : IEvent
{
    /// <summary>Where the conversation stood; the product's community is the other one.</summary>
    public string SourceCommunityId { get; init; } = "";

    /// <summary>How many posts went into it, by how many people, and how many words of theirs.</summary>
    public int Posts { get; init; }
    public int People { get; init; }
    public int Words { get; init; }
}

/// <summary>Words that were said after a conversation became something were taken up in it.</summary>
/// <param name="Posts">How many.</param>
[EventName("conversions.words-taken-up")]
public sealed record WordsTakenUp(string ConversionId, string CommunityId, string ProductKind, string ProductId, string TakenUpBy, int Posts, int Words) : IEvent;

/// <summary>Somebody took their words out of what was made of them.</summary>
[EventName("conversions.words-withdrawn")]
public sealed record WordsWithdrawn(string ConversionId, string CommunityId, int Number, string PersonId) : IEvent;

/// <summary>Authors are asked whether their words may be read where they were not said.</summary>
[EventName("conversions.words-asked")]
public sealed record WordsAsked(string RequestId) : IEvent;

[EventName("conversions.words-answered")]
public sealed record WordsAnswered(string RequestId, string PersonId) : IEvent;

/// <summary>Whoever has not answered by then has said no.</summary>
[EventName("conversions.time-to-answer-over")]
public sealed record TimeToAnswerOver(string RequestId, DateTime DueUtc) : IEvent, IAhead;

/// <summary>Somebody found other words for what an author does not want to have quoted.</summary>
[EventName("conversions.paraphrase-written")]
public sealed record ParaphraseWritten(string RequestId, int Number) : IEvent;

[EventName("conversions.paraphrase-answered")]
public sealed record ParaphraseAnswered(string RequestId, int Number) : IEvent;

/// <summary>An author took back what they had allowed.</summary>
[EventName("conversions.words-taken-back")]
public sealed record WordsTakenBack(string RequestId) : IEvent;
