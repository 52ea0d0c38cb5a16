using Kernel.Events;

namespace Discussions;

[EventName("discussions.started")]
public sealed record DiscussionStarted(string DiscussionId, string CommunityId, string StartedBy) : IEvent
{
    /// <summary>What of another module it is about, as a kind and an id; empty for a discussion by itself.</summary>
    public string About { get; init; } = "";
}

[EventName("discussions.reply-posted")]
public sealed record ReplyPosted(string DiscussionId, string CommunityId, string ReplyId, int Number, string AuthorId) : IEvent
{
    /// <summary>Its text leads to another page or site.</summary>
    public bool HasLinks { get; init; }
}

[EventName("discussions.reply-changed")]
public sealed record ReplyChanged(string DiscussionId, string ReplyId, string ChangedBy) : IEvent;

[EventName("discussions.closed")]
public sealed record DiscussionClosed(string DiscussionId, string CommunityId, string ClosedBy, string Reason) : IEvent;

[EventName("discussions.reopened")]
public sealed record DiscussionReopened(string DiscussionId, string CommunityId) : IEvent;

[EventName("discussions.reaction-given")]
public sealed record ReactionGiven(string DiscussionId, string CommunityId, int Number, string AuthorId, string PersonId, string Kind) : IEvent;

/// <summary>Somebody in the same place lets others there see their name.</summary>
[EventName("discussions.same-here-named")]
public sealed record SameHereNamed(string DiscussionId, string CommunityId, int Number, string PersonId) : IEvent;

[EventName("discussions.answer-marked")]
public sealed record AnswerMarked(string DiscussionId, string CommunityId, int Number, string AuthorId, string MarkedBy) : IEvent
{
    /// <summary>Those of the discussion.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

[EventName("discussions.answer-unmarked")]
public sealed record AnswerUnmarked(string DiscussionId, string CommunityId) : IEvent;

[EventName("discussions.member-followed")]
public sealed record MemberFollowed(string DiscussionId, string PersonId) : IEvent;

[EventName("discussions.member-unfollowed")]
public sealed record MemberUnfollowed(string DiscussionId, string PersonId) : IEvent;

/// <summary>Somebody who looks after the community wants to know who asked under seal.</summary>
[EventName("discussions.seal-opening-asked")]
public sealed record SealOpeningAsked(string DiscussionId, string AskedBy) : IEvent;

[EventName("discussions.seal-opened")]
public sealed record SealOpened(string DiscussionId, string PersonId) : IEvent;

[EventName("discussions.moved")]
public sealed record DiscussionMoved(string DiscussionId, string FromCommunityId, string ToCommunityId, string MovedBy) : IEvent;

/// <summary>Replies of one discussion stand in another one now; what was there may be gone.</summary>
[EventName("discussions.replies-moved")]
public sealed record RepliesMoved(string FromDiscussionId, string ToDiscussionId, string CommunityId, string MovedBy) : IEvent;

/// <summary>A conversation came to another stage.</summary>
/// <param name="IsSuggested">The rules had suggested it.</param>
[EventName("discussions.staged")]
public sealed record DiscussionStaged(string DiscussionId, string CommunityId, TalkStage From, TalkStage To, string SetBy, bool IsSuggested) : IEvent;

/// <summary>Somebody replied to a discussion in which only its starter had said anything.</summary>
[EventName("discussions.first-reply-came")]
public sealed record FirstReplyCame(string DiscussionId, string CommunityId, string StartedBy, string AuthorId) : IEvent;

/// <summary>Three people said of a post that they are in the same place, and let others there see their names.</summary>
[EventName("discussions.same-here-threshold-reached")]
public sealed record SameHereThresholdReached(string DiscussionId, string CommunityId, int Number, int People) : IEvent;
