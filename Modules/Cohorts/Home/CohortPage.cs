using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cohorts.Home;

/// <summary>A cohort as one of those who take part sees it.</summary>
/// <param name="Trainer">Null where none is named.</param>
/// <param name="Clock">From when everything is counted for a member who came later; empty for the cohort's own days.</param>
/// <param name="Group">0 before groups are made, or for somebody who takes no part.</param>
/// <param name="Ending">How it goes on, as a sentence; empty while that is open.</param>
/// <param name="IsForAll">Others than its members read what is said here.</param>
public sealed record CohortPage(
    CommunityView Community, string CourseTitle, string Days, string SharedProblem, Face? Trainer, bool TrainerIsExpert, IReadOnlyList<PhaseLine> Phases, string Clock,
    IReadOnlyList<Face> Buddies, int Group, IReadOnlyList<Face> GroupMembers, IReadOnlyList<CommitmentLine> Commitments, bool TakesPart, bool Runs, bool TakesLetters, bool TakesCommitments,
    string Ending, string EndingReason, bool IsForAll);

/// <param name="Day">On which it begins for the viewer.</param>
/// <param name="Path">Of its conversation; empty where there is none yet.</param>
/// <param name="ActivityPath">Where one begins the activity that goes with it; empty for none.</param>
public sealed record PhaseLine(string Title, string Prompt, string Day, bool IsNow, bool IsPast, string Path, string ActivityPath, bool IsAnswered);

/// <param name="Tone">Of its badge: positive, attention or empty.</param>
public sealed record CommitmentLine(string Path, string What, string Where, string When, string State, string Tone, string Of);

public sealed record CohortFormPage(CommunityView Community, CohortForm Form, IReadOnlyList<SelectListItem> Formats, bool IsNew);

public sealed class CohortForm
{
    [Display(Name = "Course", Description = "As people know it."), MaxLength(160), Required(ErrorMessage = "Say which course it is.")]
    public string? CourseTitle { get; set; }

    [Display(Name = "Trainer", Description = "The name of somebody with an account, or leave it empty. They are asked to help facilitate, and answer as an expert from day 30 on.")]
    public string? Trainer { get; set; }

    [Display(Name = "First day"), Required(ErrorMessage = "Say on which day the course begins.")]
    public DateOnly? Start { get; set; }

    [Display(Name = "Last day"), Required(ErrorMessage = "Say on which day the course ends.")]
    public DateOnly? End { get; set; }

    [Display(Name = "The problem that you share", Description = "On which the groups work during the course. You can leave it for later."), MaxLength(2_000)]
    public string? SharedProblem { get; set; }

    [Display(Name = "People in a group")]
    public int GroupsOf { get; set; } = 4;

    [Display(Name = "Members may write to their managers", Description = "Each decides for themselves what they send, and when. Managers see nothing else.")]
    public bool TakesLetters { get; set; }

    [Display(Name = "Format")]
    public string? Format { get; set; }

    public int Version { get; set; }
}
