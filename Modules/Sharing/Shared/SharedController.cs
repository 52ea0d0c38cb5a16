using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Shared;

/// <summary>In a hub: what other sites share.</summary>
[Route("shared"), Everybody]
internal sealed class SharedController(AppDb db) : CopController
{
    const int MostPages = 1_000;

    [HttpGet]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default)
    {
        if (!Site.Get<SharingSettings>().IsHub) return NotFound();

        var (all, size) = (db.ReadBy(Me), Site.Settings.PageSize);
        var pager = Pager.Of(Math.Min(page, MostPages), await all.CountAsync(stop), size, "/shared");
        var rows = await all.OrderByDescending(c => c.PublishedUtc).ThenByDescending(c => c.Id).Skip((pager.Page - 1) * size).Take(size)
            .Select(c => new { c.Id, c.DisplayText, c.FromName, c.TextJson, c.PublishedUtc }).ToListAsync(stop);
        var waiting = Access.Can(SharingModule.Curate) ? await db.Set<InboxEntry>().CountAsync(e => e.Standing == ShareStanding.Waiting, stop) : (int?)null;
        return View(new SharedPage([.. rows.Select(r => new SharedRow(SharedCase.PathOf(r.Id), r.DisplayText, r.FromName, SharedRow.Short(r.TextJson), r.PublishedUtc))], pager, waiting));
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        if (!Site.Get<SharingSettings>().IsHub || await db.ReadBy(Me).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } found) return NotFound();

        return View(new SharedCasePage(id, SharedCaseView.Of(found), found.ForVisitors, Access.Can(SharingModule.Curate)));
    }
}
