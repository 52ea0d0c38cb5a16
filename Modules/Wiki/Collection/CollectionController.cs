using Communities;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Wiki.Pages;
using Wiki.Posts;
using Wiki.Shared;

namespace Wiki.Collection;

/// <summary>A community's pages, and new ones.</summary>
[Route("communities/{slug}/pages")]
internal sealed class CollectionController(AppDb db, PageRows rows, PageQuery pages, Editing editing, TimeProvider clock) : CommunityController
{
    string Path => Community.Path + "/pages";

    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken stop = default)
    {
        var order = show is "latest" or "care" ? show : "";
        var all = db.Set<WikiPage>().Published().In(Community.Id);
        var listed = order == "care" ? InNeedOfCare(all) : all;
        var pager = Pager.Of(page, await listed.CountAsync(stop), Site.Settings.PageSize, order.Length > 0 ? $"{Path}?show={order}" : Path);
        var ordered = order.Length == 0 ? listed.OrderBy(p => p.FoldedTitle).ThenBy(p => p.Id) : listed.OrderByDescending(p => p.ModifiedUtc).ThenBy(p => p.Id);
        var shown = await rows.Of(ordered.Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize), Community, stop);
        return View(new CollectionPage(Community, shown, order, await May(WikiModule.Write), await Away(stop), await all.CountAsync(stop), pager));
    }

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New(string? title, CancellationToken stop)
    {
        if (!await May(WikiModule.Write)) return View("Outside", Community);

        title = PlainText.Cut(PlainText.Clean(title ?? ""), WikiPage.LongestTitle);
        // Somebody who followed an old link finds the page that was written meanwhile.
        var key = PageLinks.KeyOf(title);
        var id = await db.Set<WikiName>().Where(n => n.CommunityId == Community.Id && n.Key == key).Select(n => n.PageId).SingleOrDefaultAsync(stop);
        return id is not null && await pages.Of(Community, id).AnyAsync(stop) ? To(WikiPage.PathOf(Community.Path, id)) : View(new NewPagePage(Community, Path, new() { Title = title }));
    }

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post), TakesAttachments]
    public async Task<IActionResult> Create(PageForm form, [FromServices] HeldPages held, CancellationToken stop)
    {
        if (!await May(WikiModule.Write)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            if (await held.Start(Community, form, stop) is { } waits) return To(waits);

            var page = await editing.Start(Community, form.Title, form.Body, form.Summary, stop);
            Say("The page is there. Everybody who writes here can add to it.");
            return To(WikiPage.PathOf(Community.Path, page.Id));
        }, again: () => Task.FromResult<IActionResult>(View("New", new NewPagePage(Community, Path, form))));
    }

    IQueryable<WikiPage> InNeedOfCare(IQueryable<WikiPage> all)
    {
        var due = clock.UtcNow().AddMonths(-WikiPage.ReviewMonths);
        return all.Where(p => p.Standing == PageStanding.NeedsWork || p.Standing == PageStanding.Obsolete || p.Standing == PageStanding.Verified && p.StandingUtc <= due);
    }

    async Task<IReadOnlyList<PageLine>> Away(CancellationToken stop) => !await May(WikiModule.Tend) ? [] :
        [.. (await db.Set<WikiPage>().In(Community.Id).Where(p => p.TakenAwayUtc != null).OrderBy(p => p.FoldedTitle).Select(p => new { p.Id, p.DisplayText }).ToListAsync(stop))
            .Select(p => new PageLine(WikiPage.PathOf(Community.Path, p.Id), p.DisplayText))];
}
