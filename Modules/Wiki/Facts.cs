using Kernel.Events;

namespace Wiki;

/// <summary>Somebody wrote a page that was not there before.</summary>
[EventName("wiki.page-started")]
public sealed record PageStarted(string PageId, string CommunityId, string StartedBy, int WordsAdded) : IEvent;

/// <param name="Number">Of the version that it made.</param>
/// <param name="IsMinor">A slip was mended: nobody is told.</param>
/// <param name="WordsAdded">None for what was restored: somebody else had written it.</param>
[EventName("wiki.page-changed")]
public sealed record PageChanged(string PageId, string CommunityId, int Number, string ChangedBy, bool IsMinor, int WordsAdded) : IEvent;

/// <summary>A page has a name that it did not have: links to that name lead there now.</summary>
[EventName("wiki.page-named")]
public sealed record PageNamed(string PageId, string CommunityId, string Title) : IEvent;

[EventName("wiki.page-standing-set")]
public sealed record PageStandingSet(string PageId, string CommunityId, PageStanding Standing, string SetBy) : IEvent;

[EventName("wiki.page-taken-away")]
public sealed record PageTakenAway(string PageId, string CommunityId, string TakenBy, string Reason) : IEvent;

[EventName("wiki.page-brought-back")]
public sealed record PageBroughtBack(string PageId, string CommunityId, string BroughtBy) : IEvent;

/// <summary>A community made its own version of a page of another one.</summary>
/// <param name="CommunityId">Where the original stands.</param>
/// <param name="PageId">The new version, which stands in <paramref name="IntoId"/>.</param>
[EventName("wiki.page-adopted")]
public sealed record PageAdopted(string SourceId, string CommunityId, string PageId, string IntoId, string AdoptedBy) : IEvent;
