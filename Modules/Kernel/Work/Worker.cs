using Kernel.Data;
using Kernel.Events;
using Kernel.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kernel.Work;

/// <summary>
/// The one background loop: it reads the platform's list of due tenants and the wake-up calls of this process, and
/// does each tenant's round: outbox, jobs, what is due, checkpoint. A tenant that fails waits a minute and holds up nobody.
/// </summary>
public sealed class Worker(Leases leases, ActiveTenants active, TenantDirectory directory, Outbox outbox, Jobs jobs,
    Dues dues, Databases databases, Storage storage, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    static readonly TimeSpan Sweep = TimeSpan.FromSeconds(2);
    const int Batch = 50;

    readonly Dictionary<string, Lease> held = [];
    readonly HashSet<string> busy = [];
    readonly Dictionary<string, DateTime?> upcoming = [];

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        if (!storage.IsPostgres) await leases.ForgetAll(stop);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                foreach (var tenantId in Woken())
                {
                    busy.Add(tenantId);
                    await Serve(tenantId, stop);
                }
                foreach (var tenantId in await leases.Waiting(Batch, stop)) await Serve(tenantId, stop);
                await ReturnIdle(stop);
                await Nap(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
            catch (Exception e)
            {
                log.WorkerStumbled(e);
                await Task.Delay(Sweep, clock, stop).ContinueWith(_ => { }, CancellationToken.None);
            }
        }
    }

    /// <summary>One tenant's round, to the end. Also what a test waits for before it looks at consequences.</summary>
    public async Task<DateTime?> Round(Tenant tenant, CancellationToken stop)
    {
        DateTime?[] next = [await outbox.Drain(tenant, stop), await jobs.Run(tenant, stop), await dues.Run(tenant, stop)];
        return next.Min();
    }

    async Task Serve(string tenantId, CancellationToken stop)
    {
        if (await directory.Find(tenantId, stop) is not { State: TenantState.Running } tenant) return;
        if (!held.TryGetValue(tenantId, out var lease) || lease.UntilUtc <= clock.UtcNow())
        {
            // A wake-up can come before the list has a row for the tenant.
            await active.Due(tenantId, clock.UtcNow(), stop);
            if (await leases.Take(tenantId, stop) is not { } taken) return;
            held[tenantId] = lease = taken;
        }

        try
        {
            upcoming[tenantId] = await Round(tenant, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.RoundFailed(tenant.Name, e);
            held.Remove(tenantId);
            active.Idle(tenantId);
            await leases.Return(lease, clock.UtcNow().AddMinutes(1), stop);
        }
    }

    // A busy tenant's lease is kept until it is nearly over; then the log is folded in and the next time written down.
    async Task ReturnIdle(CancellationToken stop)
    {
        foreach (var lease in held.Values.Where(l => l.UntilUtc - clock.UtcNow() < Leases.Length * 0.75).ToList())
        {
            held.Remove(lease.TenantId);
            active.Idle(lease.TenantId);
            if (await directory.Find(lease.TenantId, stop) is { } tenant) await databases.Checkpoint(tenant, stop);
            upcoming.Remove(lease.TenantId, out var next);
            // A save that began before this line may commit after it and then lose its wake-up call to a crash:
            // a tenant that was busy is looked at once more before it is left to sleep.
            if (busy.Remove(lease.TenantId) && (next is null || next > clock.UtcNow() + Leases.Length)) next = clock.UtcNow() + Leases.Length;
            await leases.Return(lease, next, stop);
        }
    }

    IEnumerable<string> Woken()
    {
        var once = new HashSet<string>();
        while (active.Woken.TryRead(out var tenantId)) once.Add(tenantId);
        return once;
    }

    async Task Nap(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Sweep);
        try
        {
            await active.Woken.WaitToReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested) { }
    }
}
