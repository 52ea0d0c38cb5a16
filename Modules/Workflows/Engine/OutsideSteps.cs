using System.Collections.Concurrent;
using Kernel;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Workflows.Runs;

namespace Workflows.Engine;

/// <summary>
/// Steps that reach outside the database, such as a call to another server. They are taken beside the turns of the tenants, so
/// that a slow server holds up nobody. Meanwhile the run's row is lent: should this node be gone, the step comes due again and
/// is taken with the same key.
/// </summary>
internal sealed class OutsideSteps(TenantScopes scopes, TimeProvider clock, ILogger<OutsideSteps> log)
{
    /// <summary>Longer than any step may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Of one tenant at a time; the next ones are asked a second later.</summary>
    const int Most = 16;

    readonly ConcurrentDictionary<(string TenantId, string RunId), Task> under = new();

    public bool IsUnderWay(string tenantId, string runId) => under.ContainsKey((tenantId, runId));

    public bool HasRoom(string tenantId) => under.Keys.Count(k => k.TenantId == tenantId) < Most;

    public void Begin(Tenant tenant, string runId)
    {
        var ready = new TaskCompletionSource();
        var step = Task.Run(async () =>
        {
            await ready.Task;
            try
            {
                await Take(tenant, runId);
            }
            finally
            {
                under.TryRemove((tenant.Id, runId), out _);
            }
        });
        under.TryAdd((tenant.Id, runId), step);
        ready.SetResult();
    }

    /// <summary>Waits a little for those that are under way.</summary>
    public Task Settle(string tenantId, TimeSpan patience)
    {
        var mine = under.Where(u => u.Key.TenantId == tenantId).Select(u => u.Value).ToList();
        return mine.Count == 0 ? Task.CompletedTask : Task.WhenAny(Task.WhenAll(mine), Task.Delay(patience));
    }

    async Task Take(Tenant tenant, string runId)
    {
        using var patience = new CancellationTokenSource(Longest);
        try
        {
            await using var scope = await scopes.Open(tenant, patience.Token);
            var stepper = scope.Get<Stepper>();
            if (await scope.Db.Set<WorkflowRun>().SingleOrDefaultAsync(r => r.Id == runId && r.Status == RunStatus.Running, patience.Token) is not { } run || run.State.Ready.Count == 0) return;

            var taken = await stepper.Reach(run, patience.Token);
            // Should somebody have cancelled the run meanwhile, this save is refused and what came of the step is dropped.
            await scope.Db.Write(async () =>
            {
                await stepper.Reached(run, taken, CancellationToken.None);
                await stepper.Release(run, CancellationToken.None);
                await scope.Db.SaveChangesAsync(CancellationToken.None);
                await stepper.Forget(run, CancellationToken.None);
            }, CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException) { }
        catch (Exception e)
        {
            await Fail(tenant, runId, e);
        }
    }

    async Task Fail(Tenant tenant, string runId, Exception error)
    {
        await using var scope = await scopes.Open(tenant, CancellationToken.None);
        await scope.Db.Write(async () =>
        {
            if (await scope.Db.Set<WorkflowRun>().SingleOrDefaultAsync(r => r.Id == runId && r.EndedUtc == null) is not { } run) return;

            run.Failed(run.State.Ready.Count > 0 ? run.State.Ready[0].Step : "", error, clock.UtcNow());
            log.StepFailed(runId, run.FailedStepId, run.Tries, error);
        }, CancellationToken.None);
    }
}
