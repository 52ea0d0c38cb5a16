using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Lines;

[Route("notifications"), SignedIn]
internal sealed class LinesController(AppDb db, TimeProvider clock) : CopController
{
    /// <param name="show">“unread” leaves out what has been read.</param>
    [HttpGet]
    public async Task<IActionResult> Index(int page, string? show, [FromServices] StaleLines stale, CancellationToken stop)
    {
        await stale.Drop(Me.Id, stop);
        var isUnread = show == "unread";
        var (mine, path) = (db.Set<Notification>().Of(Me.Id).Shown(), isUnread ? "/notifications?show=unread" : "/notifications");
        var unread = await mine.Unread().CountAsync(stop);
        var asked = isUnread ? mine.Unread() : mine;
        var pager = Pager.Of(page, isUnread ? unread : await mine.CountAsync(stop), Site.Settings.PageSize, path);
        var lines = await asked.Latest().Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize).AsLines().ToListAsync(stop);

        var (now, person) = (clock.UtcNow(), await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Me.Id, stop));
        return View(new InboxPage(Days.Of(lines, now, person.ZoneOf(Site)), unread, now, pager, isUnread));
    }

    /// <summary>Every line leads through here: it is read, and then its reader is where the news is.</summary>
    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        var line = await db.Set<Notification>().Of(Me.Id).SingleOrDefaultAsync(n => n.Id == id, stop);
        if (line is null) return NotFound();

        line.Read(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        return To(line.Path);
    }
}
