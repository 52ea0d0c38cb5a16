using System.ComponentModel.DataAnnotations;
using Communities;

namespace Discussions.Bookmarks;

/// <summary>Bookmarks, the latest first.</summary>
public sealed record BookmarksPage(IReadOnlyList<BookmarkRow> Rows);

/// <param name="Path">Where the post stands.</param>
/// <param name="Address">The bookmark's own.</param>
public sealed record BookmarkRow(string Title, int Number, string Path, string Address, string Community, string Note, DateTime? RemindUtc, DateTime CreatedUtc);

/// <summary>Keeping one post.</summary>
public sealed record BookmarkPage(CommunityView Community, string Path, string Title, int Number, bool IsKept, BookmarkForm Form)
{
    public string Address => $"{Path}/replies/{Number}/bookmark";

    public string Back => Number == 0 ? Path : $"{Path}/replies/{Number}";
}

public sealed class BookmarkForm
{
    [Display(Name = "A note to yourself", Description = "If you like."), MaxLength(200, ErrorMessage = "Say it in 200 characters at most.")]
    public string? Note { get; set; }

    [Display(Name = "Remind me on", Description = "In the morning of that day. Leave it empty for no reminder.")]
    public DateOnly? On { get; set; }
}
