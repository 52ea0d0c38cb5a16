using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel.Pages;

namespace Discussions.Moves;

/// <param name="Places">Communities in which the viewer may do so, too, and which no more people can read.</param>
public sealed record MovePage(CommunityView Community, string Path, string Title, IReadOnlyList<CommunityView> Places, string To);

public sealed record SplitPage(CommunityView Community, string Path, string Title, IReadOnlyList<SplitChoice> Replies, Pager Pager, SplitForm Form);

public sealed record SplitChoice(int Number, string Author, string Excerpt);

public sealed class SplitForm
{
    [Display(Name = "Title of the new discussion"), MaxLength(200, ErrorMessage = "A title has up to 200 characters."), Required(ErrorMessage = "Give it a title, so that people can find it again.")]
    public string? Title { get; set; }

    public int[] Numbers { get; set; } = [];
}

/// <param name="Found">Discussions of the same community to choose from.</param>
public sealed record MergePage(CommunityView Community, string Path, string Title, string Query, IReadOnlyList<MergeChoice> Found);

public sealed record MergeChoice(string Id, string Title, int ReplyCount, DateTime ActiveUtc);
