using System.ComponentModel.DataAnnotations;
using Communities;
using Ideas.Shared;
using Kernel.Pages;

namespace Ideas.Board;

/// <param name="Show">Empty for those that go on, <c>decided</c>, or <c>waiting</c> for those that wait for a decision.</param>
public sealed record BoardPage(CommunityView Community, IReadOnlyList<IdeaRow> Rows, string Show, bool CanRaise, Pager Pager);

/// <param name="Id">Empty for a new one.</param>
public sealed record IdeaFormPage(CommunityView Community, IdeaForm Form, string Id, string SplitFrom);

public sealed class IdeaForm
{
    [Display(Name = "In a line"), MaxLength(Idea.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "What could be better, and for whom?", Description = "Up to 120 words. You need no solution yet.")]
    public string? Body { get; set; }

    [Display(Name = "Without my name", Description = "Those who look after the community see who you are, so that they can ask back. Management and everybody else see “A member”.")]
    public bool Unnamed { get; set; }

    /// <summary>The idea that this is a part of.</summary>
    public string? From { get; set; }
    public int Version { get; set; }
}
