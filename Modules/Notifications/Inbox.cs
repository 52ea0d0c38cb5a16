using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Notifications;

// Adds to the caller's context and leaves the saving to it, so that a notice and its cause's mark are stored together.
internal sealed class Inbox(AppDb db, NoticeKinds kinds, WishBook wishes, Plugs plugs, TimeProvider clock) : INotify
{
    const int Batch = 500;

    public async Task Send(IEnumerable<string> personIds, Notice notice, CancellationToken stop)
    {
        if (!notice.Path.StartsWith('/') || notice.Path.StartsWith("//", StringComparison.Ordinal) || notice.Path.StartsWith("/\\", StringComparison.Ordinal))
            throw new InvalidOperationException($"The notice “{notice.Key}” leads to “{notice.Path}”. A notice's path begins with one slash and stays on the site.");

        var (kind, lines) = (kinds.Of(notice.Key), Waiting(notice.Key));
        // People in id order, so that two notices to overlapping groups cannot deadlock on PostgreSQL.
        foreach (var batch in personIds.Where(id => id.Length > 0).Distinct().Order(StringComparer.Ordinal).Chunk(Batch))
        {
            foreach (var line in await db.Set<Notification>().Unread().Where(n => n.Key == notice.Key && batch.Contains(n.PersonId)).ToListAsync(stop))
                lines.TryAdd(line.PersonId, line);

            var wanted = await wishes.Of(batch, stop);
            var deaf = await Deaf(notice.From, batch, stop);
            foreach (var person in await Reachable(batch, stop))
            {
                if (deaf.Contains(person)) continue;

                var channels = wanted(person).Of(kind, notice.Place);
                if (!channels.IsAny) continue;
                if (!lines.TryGetValue(person, out var line))
                    lines[person] = line = db.Add(new Notification { PersonId = person, Key = notice.Key, CreatedUtc = clock.UtcNow() }).Entity;
                line.Tell(notice, channels, clock.UtcNow());
            }
        }
    }

    public Task<int> Seen(string personId, string[] keys, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<Notification>().Of(personId).Unread().Where(n => keys.Contains(n.Key)).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadUtc, now), stop);
    }

    public Task Move(string fromPlace, string toPlace, CancellationToken stop) =>
        db.Set<Notification>().Where(n => n.PlaceId == fromPlace).ExecuteUpdateAsync(set => set.SetProperty(n => n.PlaceId, toPlace), stop);

    // Lines that this scope added and has not saved yet.
    Dictionary<string, Notification> Waiting(string key) => db.ChangeTracker.Entries<Notification>()
        .Where(e => e.State == EntityState.Added && e.Entity.Key == key).ToDictionary(e => e.Entity.PersonId, e => e.Entity);

    async Task<HashSet<string>> Deaf(string fromId, string[] batch, CancellationToken stop)
    {
        var deaf = new HashSet<string>();
        if (fromId.Length == 0) return deaf;

        foreach (var hush in plugs.Of<IHush>()) deaf.UnionWith(await hush.Deaf(fromId, batch, stop));
        return deaf;
    }

    // People may be gone or kept out by the time their news is handled.
    Task<List<string>> Reachable(string[] batch, CancellationToken stop) => db.Set<Person>()
        .Where(p => batch.Contains(p.Id) && p.SuspendedUtc == null).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(stop);
}
