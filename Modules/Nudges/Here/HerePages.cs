using System.ComponentModel.DataAnnotations;
using Kernel.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nudges.Admin;

namespace Nudges.Here;

public sealed record LocalRulesPage(NoticePlace Place, IReadOnlyList<LocalLine> Rules);

/// <param name="IsOn">Here.</param>
/// <param name="IsReworded">It has words of its own here.</param>
public sealed record LocalLine(string Id, string Name, string Sentence, bool IsOn, bool IsPaused, bool IsWaiting, bool IsReworded);

public sealed record LocalRulePage(NoticePlace Place, ProofPage Rule, bool IsOn, LocalForm Form, bool HasDraft, IReadOnlyList<SelectListItem> Newcomers);

public sealed class LocalForm
{
    [Display(Name = "What it says here", Description = "Fewer than 60 words and no address. {reader}, {person}, {item} and {community} are filled in."), MaxLength(NudgeRule.MostLetters)]
    public string? Text { get; set; }

    [Display(Name = "Draft that you begin from"), MaxLength(NudgeRule.MostLetters)]
    public string? Draft { get; set; }
}

/// <summary>What a rule would send about one person.</summary>
/// <param name="To">Who would get it.</param>
/// <param name="Notes">What would keep it back, as sentences.</param>
public sealed record TrialPage(NoticePlace Place, string RuleId, string RuleName, string About, string AboutName, string Text, string Draft, string Path, IReadOnlyList<string> To, IReadOnlyList<string> Notes);

/// <summary>What a rule would have sent in the past.</summary>
/// <param name="Days">How far it looks back.</param>
/// <param name="IsRemembered">False for a rule that begins with something of which nothing is kept.</param>
public sealed record PastPage(NoticePlace Place, string RuleId, string RuleName, string Sentence, int Days, bool IsRemembered, int Occasions, IReadOnlyList<PastLine> Lines, int Clashes);

/// <param name="Fate">“sent”, “held out”, or why not.</param>
public sealed record PastLine(DateOnly Day, string Person, string About, string Fate, bool IsClash);
