using System.ComponentModel.DataAnnotations;

namespace Communities.About;

/// <param name="Html">What facilitators wrote, rendered and safe.</param>
public sealed record AboutPage(CommunityView Community, string Html, DateTime StartedUtc, bool CanEdit);

public sealed record EditAboutPage(CommunityView Community, AboutForm Form);

public sealed class AboutForm
{
    [Display(Name = "Name"), MaxLength(100), Required(ErrorMessage = "Give the community a name.")]
    public string Name { get; set; } = "";

    [Display(Name = "Purpose", Description = "One sentence on what this community is for."), MaxLength(300), Required(ErrorMessage = "Say in one sentence what this community is for.")]
    public string Purpose { get; set; } = "";

    [Display(Name = "Description", Description = "What happens here, for whom, and how you treat each other.")]
    public string Description { get; set; } = "";

    public CommunityPrivacy Privacy { get; set; }

    /// <summary>The version that the form began from.</summary>
    public int Version { get; set; }
}
