using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Settings;
using Media.Files;
using Microsoft.EntityFrameworkCore;

namespace Media.Attachments;

/// <summary>Keeps what people attach, and says who may open it.</summary>
internal sealed class AttachmentShelf(AppDb db, MediaFolder folder, AttachmentCheck check, Kernel.Modules.Plugs plugs, Site site, Viewer me, TimeProvider clock) : IAttachments
{
    const string On = TakesAttachmentsAttribute.Field;
    const long MostPicture = 4 << 20;

    // Visitors ask for the pictures of one post one by one, but a text is rendered at once.
    readonly Dictionary<string, bool> readable = [];

    AttachmentSettings Settings => site.Get<AttachmentSettings>();

    public async Task<Attached> Keep(Stream file, string? name, Stream? small, CancellationToken stop)
    {
        var (found, shown) = await check.Of(file, name, stop);
        var smaller = small is not null && found.Width is not null ? await AttachmentCheck.Small(found, small, stop) : null;
        var size = found.Size + (smaller?.Size ?? 0);
        await CheckRoom(size, stop);

        var attachment = Attachment.Of(found, shown, await Save(found, stop), smaller is null ? "" : await Save(smaller, stop), size, me.Id, clock.UtcNow());
        // Once more where nobody else writes, so that ten files at once are not each the last that fits.
        try
        {
            await db.Write(async () =>
            {
                await CheckRoom(size, stop);
                db.Add(attachment);
                await db.SaveChangesAsync(stop);
            }, stop);
        }
        catch (RuleBroken)
        {
            folder.Delete(attachment.Key);
            folder.Delete(attachment.SmallKey);
            throw;
        }
        return attachment.View;
    }

    public async Task<IReadOnlyDictionary<string, Attached>> NamedIn(string source, CancellationToken stop)
    {
        var named = new Dictionary<string, Attached>();
        // Most texts name none, and need not ask.
        if (Attached.IdsIn(source) is not { Count: > 0 } ids) return named;

        foreach (var file in await db.Set<Attachment>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync(stop))
            if (await CanOpen(file, stop)) named[file.Id] = file.View;
        return named;
    }

    public Task Move(string from, string to, CancellationToken stop) =>
        db.Set<Attachment>().Where(a => a.PlaceKey == from).ExecuteUpdateAsync(set => set.SetProperty(a => a.PlaceKey, to), stop);

    public async Task Post(string source, string place, string ownerId, CancellationToken stop)
    {
        if (Attached.IdsIn(source) is not { Count: > 0 } ids) return;

        foreach (var file in await db.Set<Attachment>().Where(a => ids.Contains(a.Id) && a.OwnerId == ownerId && a.PlaceKey == "").ToListAsync(stop)) file.Post(place);
    }

    public async Task<AttachedPicture?> Picture(string id, string place, CancellationToken stop)
    {
        if (await db.Set<Attachment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.PlaceKey == place && a.Width != null, stop) is not { } file) return null;

        foreach (var key in new[] { file.SmallKey, file.Key })
            if (Path.GetExtension(key).TrimStart('.') is ("jpg" or "jpeg" or "png" or "gif") and var extension && folder.Open(key) is { } content)
            {
                if (content.Length <= MostPicture) return new(content, extension == "jpeg" ? "jpg" : extension);
                await content.DisposeAsync();
            }
        return null;
    }

    /// <summary>May the viewer open it? What is not posted is its owner's; else the place says so, now.</summary>
    public async Task<bool> CanOpen(Attachment file, CancellationToken stop)
    {
        if (!file.IsPosted) return me.IsSignedIn && file.OwnerId == me.Id;
        if (readable.TryGetValue(file.PlaceKey, out var known)) return known;

        return readable[file.PlaceKey] = plugs.Of<IAttachmentPlace>().FirstOrDefault(p => p.Knows(file.PlaceKey)) is { } place && await place.CanRead(file.PlaceKey, me, stop);
    }

    async Task<string> Save(Shelf.Checked file, CancellationToken stop)
    {
        var key = StoredName.New(file.Extension);
        await folder.Save(file.Content, key, Shelf.MostFile, stop);
        return key;
    }

    async Task CheckRoom(long more, CancellationToken stop)
    {
        var since = clock.UtcNow().AddDays(-1);
        var today = await db.Set<Attachment>().Where(a => a.OwnerId == me.Id && a.CreatedUtc > since).SumAsync(a => a.Size, stop);
        if (today + more > Settings.DailyBytes) throw new RuleBroken($"You have uploaded {Attached.SizeInWords(today)} within a day, and {Attached.SizeInWords(Settings.DailyBytes)} is the most. Attach it tomorrow, or paste a link to where it is.", On);

        var all = await db.Set<Attachment>().SumAsync(a => a.Size, stop);
        if (all + more > Settings.SiteBytes) throw new RuleBroken("This site has no room for more files. Post without it, and tell an administrator, who can make room.", On);
    }
}
