using System.ComponentModel.DataAnnotations;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Insights.Targets;

/// <summary>What the site's communities strive for, where nobody has published a benchmark.</summary>
[Route("admin/targets"), Admin(InsightsModule.Targets)]
internal sealed class TargetsController(SettingsDocument settings) : CopController
{
    [HttpGet]
    public IActionResult Edit() => View(TargetsForm.Of(Site.Get<TargetSettings>()));

    [HttpPut, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(TargetsForm form, CancellationToken stop) => Attempt(async () =>
    {
        await settings.Change<TargetSettings>(form.Write, stop);
        Say("Saved. The figures of communities are held against these from now on.");
        return To("/admin/targets");
    }, again: () => Task.FromResult<IActionResult>(View("Edit", form)));
}

public sealed class TargetsForm
{
    const string Percent = "Write a number between 0 and 100.";

    [Display(Name = "Answered within 24 hours, at least"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? AnsweredWithinDay { get; set; }

    [Display(Name = "Unanswered, at most"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? MostUnanswered { get; set; }

    [Display(Name = "Unanswered: a community slips above"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? SlippingUnanswered { get; set; }

    [Display(Name = "Unanswered: a sign of drifting above"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? DriftingUnanswered { get; set; }

    [Display(Name = "Newcomers who contribute, at least"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? NewcomersContribute { get; set; }

    [Display(Name = "Still contributing after 90 days, at least"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? Retained { get; set; }

    [Display(Name = "Askers who help others, at least"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? HelpersAmongAskers { get; set; }

    [Display(Name = "Contributors in the largest connected group, at least"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? LargestGroup { get; set; }

    [Display(Name = "Long discussions that became work, at least"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? Converted { get; set; }

    [Display(Name = "Pages and case studies looked at within a year, at least"), Required(ErrorMessage = Percent), Range(0, 100, ErrorMessage = Percent)]
    public int? Fresh { get; set; }

    [Display(Name = "Days without an act of a facilitator that are a sign of drifting"), Required(ErrorMessage = "Write a number between 1 and 90."), Range(1, 90, ErrorMessage = "Write a number between 1 and 90.")]
    public int? UntendedDays { get; set; }

    internal static TargetsForm Of(TargetSettings now) => new()
    {
        AnsweredWithinDay = now.AnsweredWithinDay, MostUnanswered = now.MostUnanswered, SlippingUnanswered = now.SlippingUnanswered, DriftingUnanswered = now.DriftingUnanswered, NewcomersContribute = now.NewcomersContribute,
        Retained = now.Retained, HelpersAmongAskers = now.HelpersAmongAskers, LargestGroup = now.LargestGroup, Converted = now.Converted, Fresh = now.Fresh, UntendedDays = now.UntendedDays,
    };

    internal void Write(TargetSettings to) =>
        (to.AnsweredWithinDay, to.MostUnanswered, to.SlippingUnanswered, to.DriftingUnanswered, to.NewcomersContribute, to.Retained, to.HelpersAmongAskers, to.LargestGroup, to.Converted, to.Fresh, to.UntendedDays) =
        (AnsweredWithinDay!.Value, MostUnanswered!.Value, SlippingUnanswered!.Value, DriftingUnanswered!.Value, NewcomersContribute!.Value, Retained!.Value, HelpersAmongAskers!.Value, LargestGroup!.Value, Converted!.Value, Fresh!.Value, UntendedDays!.Value);
}
