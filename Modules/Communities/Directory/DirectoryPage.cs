using System.ComponentModel.DataAnnotations;
using Kernel.Pages;

namespace Communities.Directory;

/// <summary>The list of communities.</summary>
/// <param name="Show">Empty for all, <c>mine</c>, or <c>open</c> for those that one can join.</param>
public sealed record DirectoryPage(IReadOnlyList<CommunityView> Communities, string Query, string Show, bool CanStart, Pager Pager);

public sealed record NewCommunityPage(NewCommunityForm Form);

public sealed class NewCommunityForm
{
    [Display(Name = "Name"), MaxLength(100), Required(ErrorMessage = "Give the community a name.")]
    public string Name { get; set; } = "";

    [Display(Name = "Purpose", Description = "One sentence: what will people be able to do because they met here?"), MaxLength(300), Required(ErrorMessage = "Say in one sentence what this community is for.")]
    public string Purpose { get; set; } = "";

    [Display(Name = "Who may read")]
    public CommunityPrivacy Privacy { get; set; }

    [Display(Name = "Kind")]
    public CommunityKind Kind { get; set; }
}
