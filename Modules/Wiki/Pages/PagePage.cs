using Communities;
using Communities.Products;
using Kernel.People;
using Wiki.Adoptions;
using Wiki.Shared;

namespace Wiki.Pages;

/// <summary>One page as its reader sees it.</summary>
/// <param name="Path">Its address within the site.</param>
/// <param name="Number">Of the version that is shown.</param>
/// <param name="Headings">The table of contents; empty for a short page.</param>
/// <param name="Standing">Null while nobody says anything about it.</param>
/// <param name="Writers">Whoever wrote most first.</param>
public sealed record PagePage(
    CommunityView Community, string Id, string Path, string Title, string Html, int Number, Face ChangedBy, DateTime ChangedUtc,
    IReadOnlyList<Heading> Headings, StandingNotice? Standing, IReadOnlyList<Face> Writers, TakenAway? TakenAway, PageMay May)
{
    /// <summary>For what other modules show beside it.</summary>
    public ProductPlace Place => new(Community, "pages", Id);

    /// <summary>The page of another community that it was made from; null when it was not.</summary>
    public AdoptedFrom? From { get; init; }

    /// <summary>Communities that made their own version of it, as far as the viewer reads them.</summary>
    public IReadOnlyList<AdoptedIn> UsedIn { get; init; } = [];

    /// <summary>May the viewer take it to another community, if there is one in which they write?</summary>
    public bool MayAdopt { get; init; }

    /// <summary>Is the viewer told of changes? Null for somebody who is not asked.</summary>
    public bool? Follows { get; init; }
}

/// <summary>Why nobody reads it now but those who look after the community.</summary>
public sealed record TakenAway(Face By, DateTime Utc, string Reason);

/// <summary>What the viewer may do.</summary>
public sealed record PageMay(bool Write, bool Tend);

/// <param name="Path">The page's address within the site.</param>
/// <param name="Title">As it is called now.</param>
public sealed record EditPage(CommunityView Community, string Id, string Path, string Title, PageForm Form)
{
    /// <summary>Somebody saved something else meanwhile; null by itself.</summary>
    public Merging.Meeting? Meeting { get; init; }
}
