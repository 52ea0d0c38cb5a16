using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cohorts.Running;

/// <summary>Brings every cohort on, each in a scope and transaction of its own: one that cannot go on holds up none of the others.</summary>
internal sealed class CohortRound(AppDb db, TenantScopes scopes, CurrentTenant tenant, TimeProvider clock, ILogger<CohortRound> log) : IJob
{
    // The longest that a format may go, before and after a course of a year.
    static readonly TimeSpan Ahead = TimeSpan.FromDays(731);

    public async Task Run(CancellationToken stop)
    {
        var (soon, now) = (clock.UtcNow() + Ahead, clock.UtcNow() - 2 * Ahead);
        var ids = await db.Set<Cohort>().Where(c => (c.Ending == null || c.Ending == CohortEnding.Became) && c.StartUtc < soon && c.EndUtc > now).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(stop);
        foreach (var id in ids) await Bring(id, stop);
    }

    async Task Bring(string id, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant.Tenant, stop);
            await scope.Db.Write(() => scope.Get<Calendar>().Bring(id, stop), stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.CohortNotBroughtOn(id, e);
        }
    }
}
