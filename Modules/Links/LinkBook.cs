using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Outgoing;
using Kernel.Settings;
using Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Links;

/// <summary>What this site knows of addresses.</summary>
internal sealed class LinkBook(AppDb db, Site site, ModuleCatalog catalog, GuardedHttp http, TimeProvider clock) : ILinkCards
{
    public async Task<IReadOnlyDictionary<string, LinkCard>> Known(string source, CancellationToken stop)
    {
        var cards = new Dictionary<string, LinkCard>();
        if (LinkCards.In(source) is not { Count: > 0 } urls || !IsOn) return cards;

        var keys = urls.Select(LinkPreview.KeyOf).ToList();
        foreach (var preview in await db.Set<LinkPreview>().AsNoTracking().Where(p => keys.Contains(p.Key) && p.Title != "").ToListAsync(stop)) cards[preview.Url] = preview.Card;
        return cards;
    }

    public async Task Want(string source, string place, CancellationToken stop)
    {
        if (!IsOn) return;

        foreach (var url in LinkCards.In(source).Where(u => http.Allowed(u) is not null))
        {
            var key = LinkPreview.KeyOf(url);
            var preview = await db.Set<LinkPreview>().FindAsync([key], stop) ?? db.Add(new LinkPreview { Key = key, Url = url }).Entity;
            preview.Want(clock.UtcNow());
            if (preview.DueUtc is not null && await db.Set<LinkUse>().FindAsync([key, place], stop) is null) db.Add(new LinkUse { Key = key, Place = place });
        }
    }

    // A site may do without the module.
    bool IsOn => catalog.ModuleOf(typeof(LinkBook).Assembly) is { } links && site.Has(links);
}
