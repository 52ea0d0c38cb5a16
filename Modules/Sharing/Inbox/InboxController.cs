using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Sharing.Post;
using Sharing.Shared;

namespace Sharing.Inbox;

/// <summary>For those who look after a hub: what came, and whether it shows.</summary>
[Route("shared"), Can(SharingModule.Curate, Hidden = true)]
internal sealed class InboxController(AppDb db, TimeProvider clock) : CopController
{
    const int Most = 200;

    [HttpGet("inbox")]
    public async Task<IActionResult> Index(CancellationToken stop) => Site.Get<SharingSettings>().IsHub ? View("/Sharing/Inbox/Index.cshtml", await Page(stop)) : NotFound();

    /// <summary>As it came, before it shows.</summary>
    [HttpGet("inbox/{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await Find(id, stop) is var (item, entry) ? View(new InboxCasePage(id, SharedCaseView.Of(item), entry.Standing)) : NotFound();

    [HttpPost("{id}/hiding"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Hide(string id, string? reason, CancellationToken stop) => Decide(id, (entry, now) => entry.Hide(reason, Me.Id, now), "It is hidden. Those who shared it are told why.", stop);

    [HttpDelete("{id}/hiding"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Unhide(string id, CancellationToken stop) => Decide(id, (entry, now) => entry.Show(Me.Id, now), "It shows now.", stop);

    async Task<IActionResult> Decide(string id, Action<InboxEntry, DateTime> decide, string said, CancellationToken stop)
    {
        if (await Find(id, stop) is not var (item, entry)) return NotFound();

        return await Attempt(async () =>
        {
            decide(entry, clock.UtcNow());
            item.Restore();
            Arriving.Agree(item, entry, clock.UtcNow());
            await db.SaveChangesAsync(stop);
            Say(said);
            return To("/shared/inbox");
        }, again: async () => View("/Sharing/Inbox/Show.cshtml", new InboxCasePage(id, SharedCaseView.Of(item), (await db.Set<InboxEntry>().AsNoTracking().SingleAsync(e => e.ItemId == id, stop)).Standing)));
    }

    async Task<(SharedCase Item, InboxEntry Entry)?> Find(string id, CancellationToken stop) =>
        await db.Set<InboxEntry>().SingleOrDefaultAsync(e => e.ItemId == id && e.Standing != ShareStanding.Gone, stop) is { } entry && await db.Set<SharedCase>().SingleOrDefaultAsync(c => c.Id == id, stop) is { } item ? (item, entry) : null;

    async Task<InboxPage> Page(CancellationToken stop) => new(
        await (from e in db.Set<InboxEntry>()
               where e.Standing != ShareStanding.Gone
               join c in db.Set<SharedCase>() on e.ItemId equals c.Id
               orderby e.ReceivedUtc descending, e.Id descending
               select new InboxRow(c.Id, c.DisplayText, c.FromName, e.Standing, e.Reason, e.ReceivedUtc)).Take(Most).ToListAsync(stop),
        Site.Get<SharingSettings>().LooksFirst);
}

public sealed record InboxCasePage(string Id, SharedCaseView Case, ShareStanding Standing);
