using System.ComponentModel.DataAnnotations;
using Communities;
using Communities.Products;
using Ideas.Shared;
using Kernel.People;

namespace Ideas.Board;

/// <summary>One idea with all that became of it, and the form of the step that is open to the viewer.</summary>
/// <param name="Carrier">Null before somebody carries it on.</param>
/// <param name="Due">The day of the step that it waits for; empty for none.</param>
/// <param name="Late">That step, where it is late and the viewer can do something about it; empty otherwise.</param>
/// <param name="PublicSince">Since when it waits for management, where everybody sees that; null otherwise.</param>
/// <param name="TalkPath">Of the conversation about it; empty for none.</param>
/// <param name="Others">Undecided ideas that it may go up in, for those who look after ideas.</param>
/// <param name="ReviewPath">Where one looks back at it together; empty for nowhere.</param>
public sealed record IdeaPage(
    CommunityView Community, string Id, string Path, string Title, string Html, IReadOnlyList<Face> Authors, DateTime RaisedUtc, IdeaStanding Standing, string StandingWord, string Tone, bool IsHidden, string HiddenReason, Face? Carrier,
    string Due, string Late, DateTime? PublicSince, int SameHere, bool IsMine, ShapeView? Shape, DecisionView? Decision, string Plan, string End, string Result, string WeDid,
    string TalkPath, bool CanTalk, IReadOnlyList<IdeaLink> Lineage, IReadOnlyList<IdeaLink> Others, string ReviewPath, string SponsorNote, IdeaRights May, StepForm Form)
{
    public ProductPlace Product => new(Community, "ideas", Id);
}

public sealed record ShapeView(string Problem, string Benefit, string Effort, string Measure);

/// <param name="Scores">What was asked, and how many points of five were given.</param>
public sealed record DecisionView(string Word, string Reason, Face? By, DateTime Utc, string Again, IReadOnlyList<(string Criterion, int Points)> Scores);

public sealed record IdeaLink(string Word, string Title, string Path);

/// <summary>What is typed into the form of any step; each takes what it needs.</summary>
public sealed class StepForm
{
    [Display(Name = "Who carries it on?", Description = "A member’s name. Leave it empty if whoever raised it does.")]
    public string? Carrier { get; set; }

    [Display(Name = "What is wrong now, and what would change?")]
    public string? Problem { get; set; }

    [Display(Name = "Who benefits?")]
    public string? Benefit { get; set; }

    [Display(Name = "How much work is it?")]
    public IdeaEffort Effort { get; set; }

    [Display(Name = "How would one see that it worked, and how does that stand today?")]
    public string? Measure { get; set; }

    public IdeaDecision? Decision { get; set; }

    [Display(Name = "Why", Description = "Thirty words or more. Everybody in the community reads them.")]
    public string? Reason { get; set; }

    [Display(Name = "When is it looked at again?", Description = "Only for “not now”.")]
    public DateOnly? Again { get; set; }

    public List<int>? Scores { get; set; }

    [Display(Name = "What is done, and by whom?")]
    public string? Plan { get; set; }

    [Display(Name = "Until when?")]
    public DateOnly? End { get; set; }

    [Display(Name = "What came of it?", Description = "Before and after, with date and source: a number, or a link to what shows it.")]
    public string? Result { get; set; }

    [Display(Name = "We did", Description = "One sentence to those who said it."), MaxLength(Idea.LongestReason)]
    public string? WeDid { get; set; }

    public string? Into { get; set; }
}
