using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Post;

/// <summary>Tells other sites what they have to be told, each errand in a scope of its own.</summary>
internal sealed class PostRound(AppDb db, TenantScopes scopes, CurrentTenant tenant, TimeProvider clock) : IDue
{
    const int Batch = 50;

    public IEnumerable<IQueryable<DateTime?>> Times => [db.Set<OutwardShare>().Select(e => e.DueUtc), db.Set<InboxEntry>().Select(e => e.DueUtc), db.Set<Connection>().Select(e => e.DueUtc)];

    public async Task Run(CancellationToken stop)
    {
        foreach (var id in await Due<OutwardShare>(stop)) await Each(errands => errands.Share(id, stop), stop);
        foreach (var id in await Due<InboxEntry>(stop)) await Each(errands => errands.Standing(id, stop), stop);
        // A connection says that it is over after what was shared over it is gone.
        foreach (var id in await Due<Connection>(stop)) await Each(errands => errands.End(id, stop), stop);
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
}
