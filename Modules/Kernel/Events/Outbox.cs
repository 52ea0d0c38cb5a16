using System.Diagnostics;
using System.Text.Json;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Tenancy;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kernel.Events;

/// <summary>
/// Runs what waits in a tenant's outbox. Each handler has a scope of its own, and the transaction in which it writes also
/// deletes its row: what it wrote and the fact that it ran are stored together or not at all. On SQLite a few share one
/// transaction, since there the disk is waited for once each. One handler's failure stops no other.
/// </summary>
public sealed class Outbox(TenantScopes scopes, ModuleCatalog catalog, Storage storage, WriterLocks writers, TimeProvider clock, ILogger<Outbox> log)
{
    const int Batch = 100;

    // Members write between two transactions: none is so long that they would notice, and shorter still while they wait.
    const int Most = 25;
    static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(10), LongestWhileAwaited = TimeSpan.FromMilliseconds(2);

    /// <summary>Runs everything that is due. Gives the time at which the next row is due, if one is.</summary>
    /// <param name="slice">After so long it stops where it is: others wait for their turn. Null for no end.</param>
    /// <param name="givesWay">Lets those write first for whose writing somebody waits.</param>
    public async Task<DateTime?> Drain(Tenant tenant, CancellationToken stop, TimeSpan? slice = null, bool givesWay = false)
    {
        var from = Stopwatch.GetTimestamp();
        while (await Due(tenant, stop) is { Count: > 0 } due)
        {
            var rows = new Queue<OutboxRow>(due);
            while (rows.Count > 0)
            {
                if (Stopwatch.GetElapsedTime(from) > slice) return clock.UtcNow();
                if (!await Together(tenant, rows, givesWay, stop)) await Run(tenant, rows.Dequeue(), givesWay, stop);
            }
        }

        await using var scope = await scopes.Open(tenant, stop);
        return await scope.Db.Set<OutboxRow>().Where(o => o.ParkedUtc == null).MinAsync(o => (DateTime?)o.DueUtc, stop);
    }

    async Task<List<OutboxRow>> Due(Tenant tenant, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant, stop);
        var now = clock.UtcNow();
        return await scope.Db.Set<OutboxRow>().AsNoTracking()
            .Where(o => o.ParkedUtc == null && o.DueUtc <= now)
            .OrderBy(o => o.Id).Take(Batch).ToListAsync(stop);
    }

    /// <summary>Takes some rows from the head of the queue and runs them in one transaction.</summary>
    /// <returns>False where the first one has to run alone.</returns>
    async Task<bool> Together(Tenant tenant, Queue<OutboxRow> rows, bool givesWay, CancellationToken stop)
    {
        // On PostgreSQL a transaction that holds many rows for long is one that others' transactions meet crosswise.
        if (storage.IsPostgres || !IsQuiet(rows.Peek())) return false;

        OutboxRow? at = null;
        var taken = 0;
        try
        {
            await using var all = await scopes.Open(tenant, stop);
            all.Db.GivesWay = givesWay;
            await all.Db.Write(async () =>
            {
                var from = Stopwatch.GetTimestamp();
                foreach (var row in rows.TakeWhile(IsQuiet).Take(Most))
                {
                    // Whoever comes after a change of the site has to find it changed.
                    if (taken > 0 && (all.Db.ChangesSite || Stopwatch.GetElapsedTime(from) > (givesWay && writers.IsAwaited(tenant) ? LongestWhileAwaited : Longest))) break;

                    at = row;
                    await using var scope = await scopes.Open(tenant, stop, with: all.Db);
                    await Take(scope, row, stop);
                    all.Db.Answers(scope.Db);
                    taken++;
                }
                at = null;
            }, stop);
        }
        catch (Exception e) when (at is not null && (e is not OperationCanceledException || !stop.IsCancellationRequested))
        {
            // What the others wrote was taken back with it: they come again, and this one when its time comes.
            await Fail(tenant, at, e, stop);
            var rest = rows.Where(r => r != at).ToList();
            rows.Clear();
            foreach (var row in rest) rows.Enqueue(row);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.HandlersFailedTogether(taken, e);
            return false;
        }
        while (taken-- > 0) Telemetry.Handled(rows.Dequeue(), clock.UtcNow());
        return true;
    }

    // Neither reaching outside nor known to fail.
    bool IsQuiet(OutboxRow row) => row.Tries == 0 && !IsOutside(row);

    bool IsOutside(OutboxRow row) => typeof(IOutside).IsAssignableFrom(PlugOf(row)?.Plug);

    async Task Run(Tenant tenant, OutboxRow row, bool givesWay, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant, stop);
            scope.Db.GivesWay = givesWay;
            if (IsOutside(row)) await Call(scope, row, stop);
            await scope.Db.Write(() => Take(scope, row, stop), stop);
            Telemetry.Handled(row, clock.UtcNow());
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            await Fail(tenant, row, e, stop);
        }
    }

    // Another node may have been quicker: then there is nothing to delete and nothing to do.
    async Task Take(TenantScope scope, OutboxRow row, CancellationToken stop)
    {
        if (await scope.Db.Set<OutboxRow>().Where(o => o.Id == row.Id).ExecuteDeleteAsync(stop) == 0) return;
        if (!IsOutside(row)) await Call(scope, row, stop);
        await scope.Db.SaveChangesAsync(stop);
    }

    async Task Call(TenantScope scope, OutboxRow row, CancellationToken stop)
    {
        var type = catalog.EventCalled(row.EventName) ?? throw new InvalidOperationException($"No module declares the event “{row.EventName}”.");
        var plug = PlugOf(row) ?? throw new InvalidOperationException($"Nothing called {row.Handler} handles “{row.EventName}”.");
        // The row of a module that was switched off after the fact is dropped.
        if (!scope.Site.Has(plug.Module)) return;

        scope.Db.Depth = row.Depth;
        var happened = (IEvent)JsonSerializer.Deserialize(row.Json, type, OutboxRows.Json)!;
        var handler = scope.Services.GetRequiredService(plug.Plug);
        await (handler is IListen listener ? listener.Hear(happened, row.Id, stop) : HandlerCalls.Handle(handler, happened, stop));
    }

    PlugEntry? PlugOf(OutboxRow row) => catalog.EventCalled(row.EventName) is { } type
        ? catalog.PlugsOf(typeof(IHandle<>).MakeGenericType(type)).Concat(catalog.PlugsOf(typeof(IListen))).FirstOrDefault(p => p.Plug.FullName == row.Handler)
        : null;

    async Task Fail(Tenant tenant, OutboxRow row, Exception error, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant, stop);
        var kept = await scope.Db.Set<OutboxRow>().SingleOrDefaultAsync(o => o.Id == row.Id, stop);
        if (kept is null) return;

        kept.Failed(error, clock.UtcNow());
        await scope.Db.SaveChangesAsync(stop);
        Telemetry.Failed(kept);
        if (kept.ParkedUtc is null) log.HandlerFailed(kept.Handler, kept.Tries, error);
        else log.HandlerParked(kept.Handler, kept.EventName, error);
    }
}
