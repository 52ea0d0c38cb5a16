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
    [HttpGet]
    public async Task<IActionResult> Index(int page, CancellationToken stop)
    {
        var mine = db.Set<Notification>().Of(Me.Id);
        var pager = Pager.Of(page, await mine.CountAsync(stop), Site.Settings.PageSize, "/notifications");
        var unread = await mine.Unread().CountAsync(stop);
        var lines = await mine.Latest().Skip((pager.Page - 1) * Site.Settings.PageSize).Take(Site.Settings.PageSize).AsLines().ToListAsync(stop);

        var now = clock.UtcNow();
        return View(new InboxPage(Days.Of(lines, now, Site.TimeZone), unread, now, pager));
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
