using System.ComponentModel.DataAnnotations;
using Books.Editions;
using Communities;

namespace Books.Shelf;

/// <summary>The books of a community.</summary>
public sealed record BooksPage(CommunityView Community, IReadOnlyList<BookRow> Rows, bool MayMake);

/// <param name="MadeUtc">Null while there is nothing to read.</param>
public sealed record BookRow(string Path, string Title, string CoverWords, int Chapters, bool IsForEveryone, DateTime? MadeUtc);

/// <summary>One book.</summary>
/// <param name="Address">Within the site.</param>
/// <param name="PublicPath">Where everybody finds it; empty where only readers of the community do.</param>
/// <param name="Asking">How far the authors have answered; null where nobody needs to be asked.</param>
public sealed record BookPage(
    CommunityView Community, string Address, string Title, string CoverWords, bool IsForEveryone, bool MayMake, IReadOnlyList<ChapterRow> Chapters, int Gone, string PublicPath, AskingPage? Asking, EditionPage Edition);

/// <param name="Path">Within the site.</param>
public sealed record ChapterRow(string Word, string Title, string Path);

/// <param name="NeverAsked">Nobody has been asked about this book yet.</param>
public sealed record AskingPage(bool NeverAsked, int Asked, int Yes, int WithoutName, int No, int Waiting)
{
    public int Answered => Asked - Waiting;
}

/// <summary>The form of a book.</summary>
/// <param name="Path">Of the book, or of the shelf for a new one.</param>
public sealed record BookFormPage(CommunityView Community, string Path, BookForm Form);

public sealed class BookForm
{
    [Display(Name = "Title", Description = "As it stands on the cover."), MaxLength(Book.LongestTitle)]
    public string? Title { get; set; }

    [Display(Name = "Words on the cover", Description = "A line or two below the title: what is in it, for whom."), MaxLength(Book.LongestCover)]
    public string? CoverWords { get; set; }

    [Display(Name = "Foreword", Description = "Why this book, how to read it, whom to thank. You can leave it empty.")]
    public string? Foreword { get; set; }

    public BookAudience Audience { get; set; }
}
