using System.ComponentModel.DataAnnotations;
using Communities;
using Discussions.Shared;
using Kernel.Pages;

namespace Discussions.Board;

/// <summary>A community's discussions.</summary>
/// <param name="Show">Empty for the latest, <c>unanswered</c> or <c>mine</c>.</param>
public sealed record BoardPage(CommunityView Community, DiscussionList List, string Show, bool CanStart, Pager Pager)
{
    /// <summary>Only discussions with this tag are shown; empty for all.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Those that the community uses.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

public sealed record NewDiscussionPage(CommunityView Community, DiscussionForm Form, IReadOnlyList<KindWord> Kinds, IReadOnlyList<string> Tags);

public sealed class DiscussionForm : Kernel.Attachments.ITakesAttachments
{
    public DiscussionKind Kind { get; set; }

    [Display(Name = "Title", Description = "Say it as you would ask a colleague in the corridor."), MaxLength(200, ErrorMessage = "A title has up to 200 characters. Say the rest in the text."), Required(ErrorMessage = "Give it a title, so that people can find it again.")]
    public string? Title { get; set; }

    [Display(Name = "What is on your mind?", Description = "What happened, what you tried, what you would like to know."), Required(ErrorMessage = "Write at least a sentence or two.")]
    public string? Body { get; set; }

    [Display(Name = "Tags", Description = "If you like: up to five, with commas between them.")]
    public string? Tags { get; set; }
}
