using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Mail;

// Carries what is due, a batch at a time, so that other sites have their turn.
internal sealed class DeliveryRound(AppDb db, TenantScopes scopes, CurrentTenant tenant, TimeProvider clock) : IDue
{
    const int Batch = 50;

    public IEnumerable<IQueryable<DateTime?>> Times => [db.Set<Delivery>().Waiting().Select(d => (DateTime?)d.DueUtc)];

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await db.Set<Delivery>().Waiting().Where(d => d.DueUtc <= now).OrderBy(d => d.DueUtc).ThenBy(d => d.Id).Take(Batch).Select(d => d.Id).ToListAsync(stop);
        foreach (var id in due)
        {
            await using var scope = await scopes.Open(tenant.Tenant, stop);
            await scope.Get<Postman>().Carry(id, stop);
        }
    }
}
