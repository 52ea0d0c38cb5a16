using System.ComponentModel.DataAnnotations;
using Communities;
using Wiki.Shared;

namespace Wiki.Standings;

/// <param name="Path">The page's address within the site.</param>
/// <param name="Others">The pages that could take its place.</param>
public sealed record StandingPage(CommunityView Community, string Path, string Title, StandingForm Form, IReadOnlyList<PageChoice> Others);

public sealed record PageChoice(string Id, string Title);

public sealed class StandingForm
{
    public PageStanding Standing { get; set; }

    [Display(Name = "Why", Description = "For a page that needs work or no longer holds. One sentence is enough; every reader sees it."), MaxLength(300, ErrorMessage = "Say it in 300 characters at most.")]
    public string? Reason { get; set; }

    [Display(Name = "The page that takes its place", Description = "For a page that no longer holds, if there is one.")]
    public string? Successor { get; set; }
}
