using Kernel;
using Kernel.Data;
using Kernel.People;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Digests;

// Sees to it that everybody has a slot, and looks at slots anew when wishes change.
internal sealed class DigestPlans(AppDb db, TimeProvider clock) : IJob
{
    const int Batch = 500;

    /// <summary>Every night, for who came since.</summary>
    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        while (await Missing(stop) is { Count: > 0 } missing)
        {
            db.AddRange(missing.Select(id => new DigestSlot { PersonId = id, NextUtc = now }));
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Stored with the caller's save.</summary>
    public async Task Reconsider(string personId, CancellationToken stop)
    {
        var slot = await db.Set<DigestSlot>().SingleOrDefaultAsync(s => s.PersonId == personId, stop) ?? db.Add(new DigestSlot { PersonId = personId }).Entity;
        slot.NextUtc = clock.UtcNow();
    }

    /// <summary>After the site's own proposal changed.</summary>
    public Task ReconsiderAll(CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Write(() => db.Set<DigestSlot>().ExecuteUpdateAsync(set => set.SetProperty(s => s.NextUtc, now), stop), stop);
    }

    Task<List<string>> Missing(CancellationToken stop) => db.Set<Person>()
        .Where(p => !db.Set<DigestSlot>().Any(s => s.PersonId == p.Id)).OrderBy(p => p.Id).Take(Batch).Select(p => p.Id).ToListAsync(stop);
}
