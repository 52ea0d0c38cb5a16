using System.ComponentModel.DataAnnotations;
using Communities;

namespace Cohorts.Commitments;

public sealed record NewCommitmentPage(CommunityView Community, CommitmentForm Form);

/// <param name="When">By the site's clocks.</param>
/// <param name="Of">Whose it is; empty for the viewer's own.</param>
/// <param name="IsPast">Its time has come.</param>
public sealed record CommitmentPage(CommunityView Community, string Path, string What, string Where, string When, string Asker, CommitmentState State, string Note, int PutOff, bool IsPast, string Of, OutcomeForm Form);

public sealed class CommitmentForm
{
    [Display(Name = "What will you do?", Description = "One thing, so small that it can be done in one go: “Try the new form with the first customer”."), MaxLength(Commitment.LongestWhat)]
    public string? What { get; set; }

    [Display(Name = "Where?", Description = "“At the depot”."), MaxLength(Commitment.LongestWhere)]
    public string? Where { get; set; }

    [Display(Name = "On which day?"), Required(ErrorMessage = "Choose a day.")]
    public DateOnly? Day { get; set; }

    [Display(Name = "At what time?", Description = "People who name the hour keep their word more often than those who name the day alone."), Required(ErrorMessage = "Choose an hour: it is what makes the difference.")]
    public string? Time { get; set; }

    [Display(Name = "Who will ask you how it went?", Description = "Somebody who will really do it."), MaxLength(Commitment.LongestWhere)]
    public string? Asker { get; set; }
}

public sealed class OutcomeForm
{
    /// <summary><c>kept</c>, <c>not-yet</c> or <c>dropped</c>.</summary>
    public string? Answer { get; set; }

    [Display(Name = "In a line", Description = "What happened? What did you learn?"), MaxLength(Commitment.LongestNote)]
    public string? Note { get; set; }

    [Display(Name = "When then?")]
    public DateOnly? Day { get; set; }

    [Display(Name = "At what time?")]
    public string? Time { get; set; }
}
