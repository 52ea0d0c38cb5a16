using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Post;

/// <summary>In a hub: puts what another site shared into the inbox, and takes away what is to go.</summary>
internal sealed class Arriving(AppDb db, Site site, TimeProvider clock)
{
    public async Task<PostAnswer> Take(CaseLetter came, Connection member, Sender from, CancellationToken stop)
    {
        if (came.Share.Length != Id.Length || !came.Share.All(char.IsAsciiLetterOrDigit)) throw new RuleBroken("What came has no proper id.");
        var document = came.Case.Checked();
        var now = clock.UtcNow();
        var entry = await EntryOf(came.Share, member, stop) ?? db.Add(new InboxEntry { ConnectionId = member.Id, ShareKey = came.Share, ItemId = Id.New(), ReceivedUtc = now }).Entity;
        // Told twice, or overtaken by what was told later.
        if (came.Change <= entry.Change) return Answer(entry);

        var item = await ItemOf(entry, stop) ?? db.Add(new SharedCase { Id = entry.ItemId, CreatedUtc = now }).Entity;
        entry.Change = came.Change;
        item.Take(document, member, from.Address, now);
        entry.Take(site.Get<SharingSettings>().LooksFirst);
        Agree(item, entry, now);
        db.Raise(new SharedCaseCame(item.Id));
        await db.SaveChangesAsync(stop);
        return Answer(entry);
    }

    public async Task<PostAnswer> Drop(GoneLetter gone, Connection member, CancellationToken stop)
    {
        if (await EntryOf(gone.Share, member, stop) is not { } entry || gone.Change <= entry.Change) return new(PostOutcome.Taken);

        entry.Change = gone.Change;
        await Remove(entry, stop);
        await db.SaveChangesAsync(stop);
        return new(PostOutcome.Taken);
    }

    /// <summary>Nothing of the words stays. Saved by the caller.</summary>
    public async Task Remove(InboxEntry entry, CancellationToken stop)
    {
        entry.Leave();
        if (await ItemOf(entry, stop) is not { } item) return;

        db.Remove(item);
        db.Raise(new SharedCaseCame(item.Id));
    }

    /// <summary>The item is published while the inbox says that it shows.</summary>
    public static void Agree(SharedCase item, InboxEntry entry, DateTime nowUtc)
    {
        if (entry.Standing == ShareStanding.Shown) item.Publish(nowUtc);
        else item.Unpublish();
    }

    Task<InboxEntry?> EntryOf(string share, Connection member, CancellationToken stop) => db.Set<InboxEntry>().SingleOrDefaultAsync(e => e.ConnectionId == member.Id && e.ShareKey == share, stop);

    Task<SharedCase?> ItemOf(InboxEntry entry, CancellationToken stop) => db.Set<SharedCase>().SingleOrDefaultAsync(c => c.Id == entry.ItemId, stop);

    static PostAnswer Answer(InboxEntry entry) => new(PostOutcome.Taken, "", entry.ItemId, entry.Standing);
}
