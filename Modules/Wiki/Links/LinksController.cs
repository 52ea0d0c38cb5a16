using Communities;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wiki.Pages;
using Wiki.Shared;

namespace Wiki.Links;

/// <summary>What links to a page.</summary>
[Route("communities/{slug}/pages/{id}/links")]
internal sealed class LinksController(PageQuery pages, LinkQuery links) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string id, CancellationToken stop) =>
        await (await pages.TendedOf(Community, id, stop)).Select(p => p.DisplayText).SingleOrDefaultAsync(stop) is { } title
            ? View(new LinksPage(Community, WikiPage.PathOf(Community.Path, id), title, await links.Pages(Community, id, stop), await links.Posts(Community, id, stop)))
            : NotFound();
}

/// <param name="Path">The page's address within the site.</param>
public sealed record LinksPage(CommunityView Community, string Path, string Title, IReadOnlyList<PageLine> Pages, IReadOnlyList<PageLine> Posts);
