using System.ComponentModel.DataAnnotations;
using Communities;
using Insights.Estimates;

namespace Insights.Stages;

/// <summary>A facilitator's choice, as the others see it.</summary>
public sealed record ChosenStageView(Stage Stage, string Reason, string By, DateTime Utc);

/// <param name="IsChosen">Somebody chose a stage, which can be undone.</param>
public sealed record StagePage(CommunityView Community, StageEstimate Estimate, bool IsChosen, StageForm Form);

public sealed class StageForm
{
    public Stage? Stage { get; set; }

    [Display(Name = "Why?", Description = "Facilitators of this community see it beside what the rules say."), MaxLength(ChosenStage.LongestReason)]
    public string? Reason { get; set; }
}
