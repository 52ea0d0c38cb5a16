namespace Wiki.Shared;

/// <summary>A page's standing, in words.</summary>
/// <param name="Choice">As somebody chooses it.</param>
/// <param name="Tone">Of its notice and its badge.</param>
public sealed record StandingWord(PageStanding Standing, string Word, string Choice, string Hint, string Icon, string Tone)
{
    public static readonly IReadOnlyList<StandingWord> All =
    [
        new(PageStanding.Verified, "Verified", "It is right", $"You have checked it. After {WikiPage.ReviewMonths} months somebody is asked to look again.", "check-circle", "positive"),
        new(PageStanding.NeedsWork, "Needs work", "It needs work", "Something is missing or wrong. Say what, so that somebody can mend it.", "tool", "attention"),
        new(PageStanding.Obsolete, "Obsolete", "It no longer holds", "Readers are warned, and led to the page that takes its place.", "warning", "danger"),
        new(PageStanding.None, "", "Say nothing about it", "No notice stands on the page.", "info", "quiet"),
    ];

    public static StandingWord Of(PageStanding standing) => All.First(w => w.Standing == standing);
}

/// <summary>What stands at the top of a page about how far it can be relied on.</summary>
/// <param name="By">Who said so; null for somebody who is gone.</param>
/// <param name="IsDue">It was verified so long ago that somebody should look again.</param>
/// <param name="ChangedSince">Its words changed after it was verified.</param>
/// <param name="Successor">The page that takes its place.</param>
public sealed record StandingNotice(StandingWord Word, string Reason, Kernel.People.Face By, DateTime Utc, bool IsDue, bool ChangedSince, PageLine? Successor);

/// <summary>A page by its name.</summary>
/// <param name="Path">Its address within the site.</param>
public sealed record PageLine(string Path, string Title);
