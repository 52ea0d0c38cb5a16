using Kernel.Pages;
using Kernel.People;

namespace Content.Reading;

/// <summary>What a theme may rely on when it overrides <c>Content/Shared/Item.cshtml</c>.</summary>
/// <param name="Lead">One sentence under the title; empty when the item has none.</param>
/// <param name="Author">Null when nobody is named.</param>
/// <param name="Minutes">About how long it takes to read; 0 where that says nothing, as for a list.</param>
/// <param name="Back">The list in which it stands.</param>
/// <param name="Listing">What stands in its own list; null when it is no list.</param>
public sealed record ItemPage(
    string Id, string ContentType, string Title, string Lead, Face? Author, DateTime? PublishedUtc, int Minutes,
    IReadOnlyList<Piece> Pieces, IReadOnlyList<string> Tags, Link? Back, Listing? Listing);

/// <summary>A link within the site; the path begins with <c>~/</c>.</summary>
public sealed record Link(string Text, string Path);

/// <summary>One page of what stands in a list, newest first.</summary>
public sealed record Listing(IReadOnlyList<ListedItem> Items, Pager Pager);

public sealed record ListedItem(string Title, string Path, string Excerpt, string Author, DateTime PublishedUtc);
