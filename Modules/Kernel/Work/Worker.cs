using System.Diagnostics;
using Kernel.Data;
using Kernel.Events;
using Kernel.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kernel.Work;

/// <summary>
/// The one background loop: it reads the platform's list of due tenants and the wake-up calls of this process, and
/// does each tenant's rounds: outbox, jobs, what is due, checkpoint. Several tenants are served at once, each for a slice
/// of time, so one that has much to do, or waits for a slow mail server, holds up nobody; one that fails waits a minute.
/// </summary>
public sealed class Worker(Leases leases, ActiveTenants active, TenantDirectory directory, Outbox outbox, Jobs jobs,
    Dues dues, Databases databases, Storage storage, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    static readonly TimeSpan Sweep = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(500);
    const int Batch = 50;
    const int AtOnce = 4;

    // Touched by the loop alone.
    readonly Dictionary<string, Watch> watches = [];
    readonly SemaphoreSlim places = new(AtOnce);
    long? swept;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        if (!storage.IsPostgres) await leases.ForgetAll(stop);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                foreach (var tenantId in Woken()) Begin(tenantId, isWoken: true, stop);
                // Whoever has work here says so; the list is of what comes due and of what other nodes left, and never asked for each.
                if (UntilSweep == TimeSpan.Zero)
                {
                    swept = Stopwatch.GetTimestamp();
                    foreach (var tenantId in await leases.Waiting(Batch, stop)) Begin(tenantId, isWoken: false, stop);
                }
                foreach (var tenantId in Timely()) Begin(tenantId, isWoken: false, stop);
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
        await Task.WhenAll(watches.Values.Select(w => w.Serving));
    }

    /// <summary>One tenant's round, to the end. Also what a test waits for before it looks at consequences.</summary>
    public async Task<DateTime?> Round(Tenant tenant, CancellationToken stop) =>
        new[] { await outbox.Drain(tenant, stop), await jobs.Run(tenant, stop), await dues.Run(tenant, stop) }.Min();

    // Among others: what is left of the outbox after a slice is due at once.
    async Task<DateTime?> ShortRound(Tenant tenant, CancellationToken stop) =>
        new[] { await outbox.Drain(tenant, stop, Slice, givesWay: true), await jobs.Run(tenant, stop), await dues.Run(tenant, stop) }.Min();

    // Asked while it is being served, a tenant is served once more: the round may have looked too early.
    void Begin(string tenantId, bool isWoken, CancellationToken stop)
    {
        if (!watches.TryGetValue(tenantId, out var watch)) watches[tenantId] = watch = new();
        watch.WasBusy |= isWoken;
        if (Interlocked.Increment(ref watch.Asked) == 1) watch.Serving = Serve(tenantId, watch, stop);
    }

    async Task Serve(string tenantId, Watch watch, CancellationToken stop)
    {
        try
        {
            int asked;
            do
            {
                asked = Volatile.Read(ref watch.Asked);
                await InPlace(tenantId, watch, stop);
            }
            while (watch.Upcoming <= clock.UtcNow() || Interlocked.CompareExchange(ref watch.Asked, 0, asked) != asked);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
    }

    async Task InPlace(string tenantId, Watch watch, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            await Turn(tenantId, watch, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.WorkerStumbled(e);
            await Task.Delay(Sweep, clock, stop);
        }
        finally
        {
            places.Release();
        }
    }

    async Task Turn(string tenantId, Watch watch, CancellationToken stop)
    {
        watch.Upcoming = null;
        try
        {
            if (await directory.Find(tenantId, stop) is not { State: TenantState.Running } tenant) return;
            if (watch.Lease is not { } held || held.UntilUtc <= clock.UtcNow())
            {
                if (watch.Lease is not null) await databases.Checkpoint(tenant, stop);
                // A wake-up can come before the list has a row for the tenant.
                await active.Due(tenantId, clock.UtcNow(), stop);
                if ((watch.Lease = await leases.Take(tenantId, stop)) is null) return;
            }
            watch.Upcoming = await ShortRound(tenant, stop);
            await databases.ReuseLog(tenant, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.RoundFailed(tenantId, e);
            if (watch.Lease is not { } lease) return;

            watch.Lease = null;
            active.Idle(tenantId);
            await leases.Return(lease, clock.UtcNow().AddMinutes(1), stop);
        }
    }

    // Those whose lease is still held when their next row comes due.
    List<string> Timely()
    {
        var now = clock.UtcNow();
        return [.. watches.Where(w => w.Value is { IsServed: false, Lease: not null } && w.Value.Upcoming <= now).Select(w => w.Key)];
    }

    // A busy tenant's lease is kept until it is nearly over; then the log is folded in and the next time written down.
    async Task ReturnIdle(CancellationToken stop)
    {
        foreach (var (tenantId, watch) in watches.Where(w => !w.Value.IsServed && (w.Value.Lease is not { } l || l.UntilUtc - clock.UtcNow() < Leases.Length * 0.75)).ToList())
        {
            watches.Remove(tenantId);
            if (watch.Lease is not { } lease) continue;

            active.Idle(tenantId);
            if (await directory.Find(tenantId, stop) is { } tenant) await databases.Checkpoint(tenant, stop);
            var next = watch.Upcoming;
            // A save that began before this line may commit after it and then lose its wake-up call to a crash:
            // a tenant that was busy is looked at once more before it is left to sleep.
            if (watch.WasBusy && (next is null || next > clock.UtcNow() + Leases.Length)) next = clock.UtcNow() + Leases.Length;
            await leases.Return(lease, next, stop);
        }
    }

    IEnumerable<string> Woken()
    {
        var once = new HashSet<string>();
        while (active.Woken.TryRead(out var tenantId)) once.Add(tenantId);
        return once;
    }

    TimeSpan UntilSweep => swept is not { } last || Sweep - Stopwatch.GetElapsedTime(last) is not { Ticks: > 0 } left ? TimeSpan.Zero : left;

    async Task Nap(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(UntilSweep);
        try
        {
            await active.Woken.WaitToReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested) { }
    }

    /// <summary>What this node knows of a tenant that it serves.</summary>
    sealed class Watch
    {
        /// <summary>How often it was asked for since it was last at rest; zero when nobody serves it.</summary>
        public int Asked;

        public Task Serving { get; set; } = Task.CompletedTask;
        public Lease? Lease { get; set; }
        public bool WasBusy { get; set; }
        public DateTime? Upcoming { get; set; }

        public bool IsServed => Volatile.Read(ref Asked) > 0;
    }
}
