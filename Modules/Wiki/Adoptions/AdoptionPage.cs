using System.ComponentModel.DataAnnotations;
using Communities;

namespace Wiki.Adoptions;

/// <param name="Path">The original's address within the site.</param>
/// <param name="Refusal">Why it stays where it is; null when it may be taken elsewhere.</param>
/// <param name="Places">Communities in which the viewer writes pages, and which no more people can read.</param>
public sealed record AdoptionPage(CommunityView Community, string Path, string Title, string? Refusal, IReadOnlyList<CommunityView> Places, AdoptionForm Form);

public sealed class AdoptionForm
{
    public string? Into { get; set; }

    [Display(Name = "Title there"), MaxLength(WikiPage.LongestTitle, ErrorMessage = "A title has up to 200 characters.")]
    public string? Title { get; set; }

    [Display(Name = "What you will use it for", Description = "A line for the history of the new page. May be left out."), MaxLength(WikiPage.LongestSummary, ErrorMessage = "Say it in 200 characters at most.")]
    public string? Summary { get; set; }
}

/// <summary>Where a page was taken over from, as its reader may know it.</summary>
/// <param name="Path">The original's address; null when the viewer does not read it.</param>
/// <param name="Newer">How many versions of the original nobody has looked at for this page.</param>
public sealed record AdoptedFrom(string? Path, string Title, string Community, string Writers, int From, int UpTo, int Latest)
{
    public int Newer => Path is null ? 0 : Latest - UpTo;
}

/// <summary>A community that has its own version.</summary>
public sealed record AdoptedIn(string Community, string Path, string Title);
