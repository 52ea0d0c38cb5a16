using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Lines;

/// <summary>Saying that a line, or all of them, need no opening.</summary>
[Route("notifications"), SignedIn]
internal sealed class ReadingsController(AppDb db, TimeProvider clock) : CopController
{
    [HttpPost("{id}/reading")]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        var line = await db.Set<Notification>().Of(Me.Id).SingleOrDefaultAsync(n => n.Id == id, stop);
        if (line is null) return NotFound();

        line.Read(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        return Fragment("_Line", new InboxLine(line.Id, line.Text, line.By, line.Others, line.Why, line.Count, line.UpdatedUtc, IsNew: false), elsewhere: "/notifications");
    }

    [HttpPost("reading")]
    public async Task<IActionResult> CreateAll(DateTime? until, string? show, CancellationToken stop)
    {
        var now = clock.UtcNow();
        // What came after the list was shown has been seen by nobody.
        var seen = until is { Kind: DateTimeKind.Utc } given && given < now ? given : now;
        await db.Write(() => db.Set<Notification>().Of(Me.Id).Unread().Where(n => n.UpdatedUtc <= seen)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadUtc, now), stop), stop);
        return To(show == "unread" ? "/notifications?show=unread" : "/notifications");
    }
}
