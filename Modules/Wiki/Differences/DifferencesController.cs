using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Wiki.Histories;
using Wiki.Pages;

namespace Wiki.Differences;

/// <summary>What is different between two versions of a page.</summary>
[Route("communities/{slug}/pages/{id}/difference")]
internal sealed class DifferencesController(AppDb db, PageQuery pages, VersionRows rows) : CommunityController
{
    /// <param name="from">Without it, the version before the other one.</param>
    /// <param name="to">Without it, the latest.</param>
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, int? from, int? to, CancellationToken stop)
    {
        if (await (await pages.TendedOf(Community, id, stop)).Select(p => new PageHead(p.DisplayText, p.Number, p.TakenAwayUtc == null)).SingleOrDefaultAsync(stop) is not { } head) return NotFound();

        var newer = to ?? head.Number;
        var older = from ?? Math.Max(1, newer - 1);
        // Chosen the other way round, they are compared as they came.
        if (older > newer) (older, newer) = (newer, older);
        var versions = db.Set<WikiVersion>().Where(v => v.PageId == id && (v.Number == older || v.Number == newer));
        var both = (await rows.Of(versions, stop)).ToDictionary(v => v.Number);
        if (!both.TryGetValue(older, out var before) || !both.TryGetValue(newer, out var after)) return NotFound();

        var sources = await versions.ToDictionaryAsync(v => v.Number, v => v.Source, stop);
        return View(new DifferencePage(Community, WikiPage.PathOf(Community.Path, id), head.Title, head.Number, before, after, Difference.Between(sources[older], sources[newer]).Parts));
    }
}

/// <param name="Path">The page's address within the site.</param>
/// <param name="Title">As it is called now.</param>
public sealed record DifferencePage(CommunityView Community, string Path, string Title, int Latest, VersionRow Before, VersionRow After, IReadOnlyList<DifferencePart> Parts);
