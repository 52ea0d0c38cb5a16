using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Plugs;

/// <summary>An editor of the hub took it down among all other content: the inbox says so, and the site that shared it hears.</summary>
internal sealed class TakenDown(AppDb db, TimeProvider clock) : IHandle<ContentUnpublished>, IHandle<ContentDeleted>
{
    public Task Handle(ContentUnpublished happened, CancellationToken stop) => Hide(happened.ContentType, happened.ContentItemId, stop);
    public Task Handle(ContentDeleted happened, CancellationToken stop) => Hide(happened.ContentType, happened.ContentItemId, stop);

    async Task Hide(string contentType, string id, CancellationToken stop)
    {
        if (contentType != nameof(SharedCase) || await db.Set<SharedCase>().AnyAsync(c => c.Id == id && c.State == ContentState.Published, stop)) return;
        if (await db.Set<InboxEntry>().SingleOrDefaultAsync(e => e.ItemId == id && e.Standing == ShareStanding.Shown, stop) is not { } entry) return;

        entry.Hide("An editor took it down.", "", clock.UtcNow());
        await db.SaveChangesAsync(stop);
    }
}
