using System.ComponentModel.DataAnnotations;
using Communities.Charters;

namespace Communities.About;

/// <param name="Charter">Null for a community that began simply and stayed so.</param>
/// <param name="Html">What facilitators wrote, rendered and safe.</param>
public sealed record AboutPage(CommunityView Community, string Html, DateTime StartedUtc, bool CanEdit, CharterView? Charter, IReadOnlyList<HistoryLine> History);

/// <summary>A community that grew out of this one, or came into it.</summary>
/// <param name="Slug">Null for one that has no address any more.</param>
public sealed record HistoryLine(string Name, OffshootKind Kind, DateTime Utc, string? Slug);

public sealed record EditAboutPage(CommunityView Community, AboutForm Form);

public sealed class AboutForm
{
    [Display(Name = "Name"), MaxLength(100), Required(ErrorMessage = "Give the community a name.")]
    public string Name { get; set; } = "";

    [Display(Name = "Purpose", Description = "One sentence on what this community is for."), MaxLength(300), Required(ErrorMessage = "Say in one sentence what this community is for.")]
    public string Purpose { get; set; } = "";

    [Display(Name = "Description", Description = "What happens here, for whom, and how you treat each other.")]
    public string? Description { get; set; }

    public CommunityPrivacy Privacy { get; set; }

    public CommunityJoining Joining { get; set; }

    [Display(Name = "Members may start sub-groups", Description = "Otherwise only those who look after the community do.")]
    public bool MembersStartGroups { get; set; }

    /// <summary>The version that the form began from.</summary>
    public int Version { get; set; }
}
