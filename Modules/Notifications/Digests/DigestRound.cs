using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Notifications.Digests;

// Looks at the slots whose time has come, each in a scope of its own in which its person is the viewer.
internal sealed class DigestRound(AppDb db, TenantScopes scopes, CurrentTenant tenant, TimeProvider clock, ILogger<DigestRound> log) : IDue
{
    const int Batch = 50;
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    public IEnumerable<IQueryable<DateTime?>> Times => [db.Set<DigestSlot>().Select(s => s.NextUtc)];

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await db.Set<DigestSlot>().Where(s => s.NextUtc <= now).OrderBy(s => s.NextUtc).ThenBy(s => s.PersonId).Take(Batch).Select(s => s.PersonId).ToListAsync(stop);
        foreach (var id in due) await Look(id, stop);
    }

    async Task Look(string personId, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant.Tenant, stop);
            await scope.Get<Digest>().Look(personId, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.DigestNotMade(personId, e);
            var later = clock.UtcNow() + Pause;
            await db.Write(() => db.Set<DigestSlot>().Where(s => s.PersonId == personId).ExecuteUpdateAsync(set => set.SetProperty(s => s.NextUtc, later), stop), stop);
        }
    }
}
