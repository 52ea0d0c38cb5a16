using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Post;

/// <summary>Tells other sites what they have to be told, each errand in a scope of its own.</summary>
internal sealed class PostRound(AppDb db, TenantScopes scopes, CurrentTenant tenant, ActiveTenants active, TimeProvider clock) : IDue
{
    const int Batch = 50;

    public async Task<DateTime?> Run(CancellationToken stop)
    {
        var shares = await Due<OutwardShare>(stop);
        foreach (var id in shares) await Each(errands => errands.Share(id, stop), stop);
        var entries = await Due<InboxEntry>(stop);
        foreach (var id in entries) await Each(errands => errands.Standing(id, stop), stop);
        // A connection says that it is over after what was shared over it is gone.
        var connections = await Due<Connection>(stop);
        foreach (var id in connections) await Each(errands => errands.End(id, stop), stop);

        if (shares.Count == Batch || entries.Count == Batch || connections.Count == Batch) active.Wake(tenant.Id);
        DateTime?[] next = [await Next<OutwardShare>(stop), await Next<InboxEntry>(stop), await Next<Connection>(stop)];
        return next.Min();
    }

    async Task Each(Func<Errands, Task> act, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant.Tenant, stop);
        try
        {
            await act(scope.Get<Errands>());
        }
        // Somebody changed it while it was being told: it is due once more, and tells the newer.
        catch (DbUpdateConcurrencyException) { }
    }

    Task<List<string>> Due<T>(CancellationToken stop) where T : Errand
    {
        var now = clock.UtcNow();
        return db.Set<T>().Where(e => e.DueUtc <= now).OrderBy(e => e.DueUtc).ThenBy(e => e.Id).Take(Batch).Select(e => e.Id).ToListAsync(stop);
    }

    Task<DateTime?> Next<T>(CancellationToken stop) where T : Errand => db.Set<T>().MinAsync(e => e.DueUtc, stop);
}
