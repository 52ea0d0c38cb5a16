using Kernel;
using Kernel.Data;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Nudges.Giving;

/// <summary>Serves the people for whom something has come due, each in a scope and transaction of their own.</summary>
internal sealed class NudgeRound(AppDb db, TenantScopes scopes, CurrentTenant tenant, TimeProvider clock, ILogger<NudgeRound> log) : IDue
{
    const int Batch = 50;
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    public IEnumerable<IQueryable<DateTime?>> Times => [db.Set<Nudge>().Where(n => n.State == NudgeState.Waiting).Select(n => (DateTime?)n.DueUtc)];

    public async Task Run(CancellationToken stop)
    {
        var now = clock.UtcNow();
        var due = await db.Set<Nudge>().Where(n => n.State == NudgeState.Waiting && n.DueUtc <= now).Select(n => n.PersonId).Distinct().OrderBy(p => p).Take(Batch).ToListAsync(stop);
        foreach (var personId in due) await Serve(personId, stop);
    }

    async Task Serve(string personId, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant.Tenant, stop);
            await scope.Get<Serving>().Of(personId, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.NudgesNotGiven(personId, e);
            var (now, later) = (clock.UtcNow(), clock.UtcNow() + Pause);
            await db.Write(() => db.Set<Nudge>().Where(n => n.PersonId == personId && n.State == NudgeState.Waiting && n.DueUtc <= now).ExecuteUpdateAsync(set => set.SetProperty(n => n.DueUtc, later), stop), stop);
        }
    }
}
