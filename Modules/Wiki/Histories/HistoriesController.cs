using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wiki.Pages;

namespace Wiki.Histories;

/// <summary>What a page said before. Whoever reads the page may see it.</summary>
[Route("communities/{slug}/pages/{id}/history")]
internal sealed class HistoriesController(AppDb db, PageQuery pages, VersionRows rows, Rendering rendering) : CommunityController
{
    const int PageSize = 50;

    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string id, int page = 1, CancellationToken stop = default)
    {
        if (await Head(id, stop) is not { } head) return NotFound();

        var path = WikiPage.PathOf(Community.Path, id);
        var versions = db.Set<WikiVersion>().Where(v => v.PageId == id);
        var pager = Pager.Of(page, await versions.CountAsync(stop), PageSize, path + "/history");
        return View(new HistoryPage(Community, path, head.Title, head.Number, await rows.Of(versions.OrderByDescending(v => v.Number).Skip((pager.Page - 1) * PageSize).Take(PageSize), stop), pager));
    }

    [HttpGet("{version:int}"), Everybody]
    public async Task<IActionResult> Show(string id, int version, CancellationToken stop)
    {
        if (await Head(id, stop) is not { } head) return NotFound();

        var asked = db.Set<WikiVersion>().Where(v => v.PageId == id && v.Number == version);
        if (await rows.Of(asked, stop) is not [var row]) return NotFound();

        var text = await rendering.Of(Community.Id, Community.Path, await asked.Select(v => v.Source).SingleAsync(stop), stop);
        return View(new VersionPage(Community, WikiPage.PathOf(Community.Path, id), head.Title, head.Number, row, Contents.Anchored(text.Html), head.IsShown && version != head.Number && await pages.MayWrite(Community, stop)));
    }

    async Task<PageHead?> Head(string id, CancellationToken stop) =>
        await (await pages.TendedOf(Community, id, stop)).Select(p => new PageHead(p.DisplayText, p.Number, p.TakenAwayUtc == null)).SingleOrDefaultAsync(stop);
}

internal sealed record PageHead(string Title, int Number, bool IsShown);
