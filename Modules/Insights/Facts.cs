using Kernel.Events;

namespace Insights;

/// <summary>Momentum was the same and below steady in two weekly looks, or has recovered.</summary>
/// <param name="To">“Slipping”, “Stalling” or “Steady”.</param>
[EventName("insights.momentum-changed")]
public sealed record MomentumChanged(string CommunityId, string To) : IEvent;

/// <summary>Replies cross the lines between organisations less than half as often as chance would have it.</summary>
[EventName("insights.silos-detected")]
public sealed record SilosDetected(string CommunityId) : IEvent;

/// <summary>Somebody contributed in three of four weeks, and in none of the four since.</summary>
[EventName("insights.member-went-quiet")]
public sealed record MemberWentQuiet(string CommunityId, string PersonId) : IEvent;

/// <summary>Somebody who used to contribute has not for ninety days.</summary>
[EventName("insights.member-lapsed")]
public sealed record MemberLapsed(string CommunityId, string PersonId) : IEvent;

/// <summary>Somebody was here this week, belongs for four weeks or more, and has contributed nothing for ninety days or ever.</summary>
[EventName("insights.reader-came")]
public sealed record ReaderCame(string CommunityId, string PersonId) : IEvent;

/// <summary>Nobody who looks after the community has written down or done anything for so long.</summary>
[EventName("insights.community-untended")]
public sealed record CommunityUntended(string CommunityId, int Days) : IEvent;

/// <summary>A month is over: a time to look back and to thank.</summary>
[EventName("insights.month-ended")]
public sealed record MonthEnded(string CommunityId) : IEvent;
