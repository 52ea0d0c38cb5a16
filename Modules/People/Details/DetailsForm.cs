using System.ComponentModel.DataAnnotations;

namespace People.Details;

public sealed class DetailsForm
{
    [Display(Name = "Place", Description = "A town, a building, a site: where people find you."), MaxLength(60)]
    public string? Place { get; set; }

    [Display(Name = "Department", Description = "Your team or department, as colleagues say it."), MaxLength(60)]
    public string? Department { get; set; }

    [Display(Name = "Links", Description = "Up to five pages that show your work, one on a line. Each begins with https://"), DataType(DataType.MultilineText)]
    public string? Links { get; set; }

    [Display(Name = "About you, and your links")]
    public Openness AboutFor { get; set; }

    [Display(Name = "Place, department and time zone")]
    public Openness WhereFor { get; set; }

    [Display(Name = "What you can help with and want to learn")]
    public Openness SkillsFor { get; set; }
}

/// <summary>The page on which somebody says what others may ask them.</summary>
/// <param name="Name">Theirs, in addresses.</param>
/// <param name="Suggested">Terms that others use.</param>
public sealed record DetailsPage(string Name, DetailsForm Form, IReadOnlyList<SkillRow> CanHelp, IReadOnlyList<SkillRow> WantsToLearn, IReadOnlyList<TermCount> Suggested)
{
    /// <summary>What was typed and refused, and where.</summary>
    public Skills.SkillForm? Refused { get; init; }
}

public sealed record SkillRow(string Id, string Term);
