using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Outgoing;
using Kernel.Tenancy;
using Kernel.Text;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Links.Plugs;

/// <summary>Looks where addresses lead, a few at a time, and lets the texts in which they stand be shown anew. Nothing is locked while a page is asked.</summary>
internal sealed class LookRound(AppDb db, GuardedHttp http, Kernel.Modules.Plugs plugs, TimeProvider clock) : IDue
{
    const int Batch = 5;

    public IEnumerable<IQueryable<DateTime?>> Times => [db.Set<LinkPreview>().Select(p => p.DueUtc)];

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await db.Set<LinkPreview>().AsNoTracking().Where(p => p.DueUtc <= now).OrderBy(p => p.DueUtc).ThenBy(p => p.Key).Take(Batch).Select(p => new { p.Key, p.Url }).ToListAsync(stop);
        var found = await Task.WhenAll(due.Select(async p => (p.Key, Card: await http.Get(p.Url, "text/html", LinkPage.MostBytes, stop) is { } page ? LinkPage.Read(p.Url, page) : null)));
        foreach (var (key, card) in found) await db.Write(() => Keep(key, card, stop), stop);
    }

    async Task Keep(string key, LinkCard? card, CancellationToken stop)
    {
        var preview = await db.Set<LinkPreview>().SingleAsync(p => p.Key == key, stop);
        if (card is null) preview.NotFound(clock.UtcNow());
        else preview.Found(card, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        if (preview.DueUtc is not null) return;

        var uses = await db.Set<LinkUse>().Where(u => u.Key == key).ToListAsync(stop);
        foreach (var use in uses.Where(_ => preview.IsFound))
            if (plugs.Of<ILinkPlace>().FirstOrDefault(p => p.Knows(use.Place)) is { } place) await place.Render(use.Place, stop);
        db.RemoveRange(uses);
        await db.SaveChangesAsync(stop);
    }
}
