using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Lines;

// News of what its reader may no longer see are dropped before the list is shown, so that the list and the bell agree.
internal sealed class StaleLines(AppDb db, Notes notes, Subjects subjects)
{
    // Older ones are on pages that hardly anybody opens, and are dropped once these are gone.
    const int Looked = 200;

    public async Task Drop(string personId, CancellationToken stop)
    {
        var lines = await db.Set<Notification>().Of(personId).Shown().Latest().Take(Looked).Select(n => new { n.Id, n.Key, n.PlaceId }).ToListAsync(stop);
        if (lines.Count == 0) return;

        var visible = await subjects.Visible(personId, [.. lines.Select(l => new LineSubject(l.Key, l.PlaceId)).Distinct()], stop);
        var stale = lines.Where(l => !visible.Contains(l.Key)).Select(l => l.Id).ToList();
        if (stale.Count > 0) await notes.Store(() => db.Set<Notification>().Where(n => stale.Contains(n.Id)).ExecuteDeleteAsync(stop), stop);
    }
}
