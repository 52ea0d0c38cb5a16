using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel.People;

namespace Moderation.Cases;

/// <summary>A case as those see it who decide.</summary>
/// <param name="Html">What the post says now; empty when it is gone or the case is about a person.</param>
/// <param name="PostPath">Where it stands, within the site; empty while nobody but facilitators can see it.</param>
/// <param name="IsOwn">It is about the viewer, so somebody else decides.</param>
public sealed record CasePage(
    CommunityView Community, string Id, string Title, CaseOrigin Origin, CaseState State, CaseOutcome Outcome, Face? Author, DateTime OpenedUtc,
    Face? Assignee, bool IsMine, bool IsOwn, string Html, string PostPath, bool IsHidden, CaseForm Form)
{
    public string Path => $"{Community.Path}/moderation/cases/{Id}";

    public IReadOnlyList<FlagView> Flags { get; init; } = [];
    public IReadOnlyList<HistoryLine> History { get; init; } = [];
    public IReadOnlyList<CannedLine> Canned { get; init; } = [];

    /// <summary>Other cases about the same person here.</summary>
    public int Others { get; init; }
    public int Notes { get; init; }

    /// <summary>Why a post waits; empty for other cases.</summary>
    public string Held { get; init; } = "";

    /// <summary>The words of an open appeal; empty when there is none.</summary>
    public string Appeal { get; init; } = "";

    public bool IsDecidable => Origin == CaseOrigin.Flags && Html.Length > 0;
}

/// <summary>One flag, without who raised it: facilitators decide about the post and not about who minded.</summary>
public sealed record FlagView(FlagReason Reason, string Words, DateTime Utc);

public sealed record HistoryLine(string By, string Did, string Words, DateTime Utc);

public sealed record CannedLine(string Id, string Title);

public sealed class CaseForm
{
    [Display(Name = "What is wrong with it?", Description = "In general words, for the public log.")]
    public FlagReason? Ground { get; set; }

    [Display(Name = "Why?", Description = "The author is told. When you hide it, everybody sees this sentence in its place."), MaxLength(Case.LongestReason, ErrorMessage = "Say it in 300 characters at most.")]
    public string? Reason { get; set; }

    [Display(Name = "Your words", Description = "They read it on the site and by mail, from the facilitators of this community."), MaxLength(Case.LongestMessage, ErrorMessage = "Say it in 4,000 characters at most.")]
    public string? Words { get; set; }

    [Display(Name = "What do you answer?", Description = "Whoever appealed is told."), MaxLength(Case.LongestReason, ErrorMessage = "Say it in 300 characters at most.")]
    public string? Answer { get; set; }
}
