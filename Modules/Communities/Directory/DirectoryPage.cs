using System.ComponentModel.DataAnnotations;
using Kernel.Pages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Communities.Directory;

/// <summary>The list of communities.</summary>
/// <param name="Show">Empty for all, <c>mine</c>, or <c>open</c> for those that one can join.</param>
public sealed record DirectoryPage(IReadOnlyList<CommunityView> Communities, string Query, string Show, bool CanStart, Pager Pager);

/// <param name="Parent">The community that it becomes a sub-group of; null for one of its own.</param>
public sealed record NewCommunityPage(NewCommunityForm Form, CommunityView? Parent = null)
{
    /// <summary>A facilitators' community is made by an administrator, since facilitators belong to it by themselves.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [
        new("A practice: people who share a craft", nameof(CommunityKind.Practice)), new("A role: people with the same job", nameof(CommunityKind.Role)),
        new("A cohort: people who learn together", nameof(CommunityKind.Cohort)), new("An interest: people who like the same thing", nameof(CommunityKind.Interest)),
        new("A project: people who make something together", nameof(CommunityKind.Project)),
    ];
}

public sealed class NewCommunityForm
{
    [Display(Name = "Name"), MaxLength(100), Required(ErrorMessage = "Give the community a name.")]
    public string Name { get; set; } = "";

    [Display(Name = "Your first question", Description = "What would you ask the people you hope to meet here?"), MaxLength(200, ErrorMessage = "A question has up to 200 characters. Say the rest in the discussion."), Required(ErrorMessage = "Ask a first question: it gives people something to answer.")]
    public string Question { get; set; } = "";

    [Display(Name = "Purpose", Description = "You can leave this for later: one sentence on what people will be able to do because they met here."), MaxLength(300)]
    public string? Purpose { get; set; }

    [Display(Name = "I will facilitate it", Description = "Welcome people, answer first questions, keep it going. You can hand over to somebody whenever you like.")]
    public bool Facilitate { get; set; }

    [Display(Name = "Who may read")]
    public CommunityPrivacy Privacy { get; set; }

    [Display(Name = "Kind")]
    public CommunityKind Kind { get; set; }

    /// <summary><c>charter</c> for somebody who starts formally.</summary>
    public string? Then { get; set; }
}
