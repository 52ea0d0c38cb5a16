using System.Diagnostics;
using System.Text.Json;
using Kernel.Automation;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kernel.Events;

/// <summary>
/// Runs what waits in a tenant's outbox. Each handler has its own scope and transaction, which also deletes its row:
/// what it wrote and the fact that it ran are stored together or not at all. One handler's failure stops no other.
/// </summary>
public sealed class Outbox(TenantScopes scopes, ModuleCatalog catalog, TimeProvider clock, ILogger<Outbox> log)
{
    const int Batch = 100;

    /// <summary>Runs everything that is due. Gives the time at which the next row is due, if one is.</summary>
    /// <param name="slice">After so long it stops where it is: others wait for their turn. Null for no end.</param>
    /// <param name="givesWay">Lets those write first for whose writing somebody waits.</param>
    public async Task<DateTime?> Drain(Tenant tenant, CancellationToken stop, TimeSpan? slice = null, bool givesWay = false)
    {
        var from = Stopwatch.GetTimestamp();
        while (await Due(tenant, stop) is { Count: > 0 } due)
            foreach (var row in due)
            {
                if (Stopwatch.GetElapsedTime(from) > slice) return clock.UtcNow();
                await Run(tenant, row, givesWay, stop);
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

    async Task Run(Tenant tenant, OutboxRow row, bool givesWay, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant, stop);
            (scope.Db.GivesWay, scope.Db.Depth) = (givesWay, row.Depth);
            var handler = HandlerOf(row, scope, out var happened, out var isOutside);
            if (isOutside) await handler!(happened!, stop);
            await scope.Db.Write(async () =>
            {
                // Another node may have been quicker: then there is nothing to delete and nothing to do.
                if (await scope.Db.Set<OutboxRow>().Where(o => o.Id == row.Id).ExecuteDeleteAsync(stop) == 0) return;
                if (handler is not null && !isOutside) await handler(happened!, stop);
                await scope.Db.SaveChangesAsync(stop);
            }, stop);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            await Fail(tenant, row, e, stop);
        }
    }

    // Null for a handler whose module was switched off after the fact: its row is dropped.
    Func<IEvent, CancellationToken, Task>? HandlerOf(OutboxRow row, TenantScope scope, out IEvent? happened, out bool isOutside)
    {
        isOutside = false;
        var type = catalog.EventCalled(row.EventName)
            ?? throw new InvalidOperationException($"No module declares the event “{row.EventName}”.");
        happened = (IEvent)JsonSerializer.Deserialize(row.Json, type, OutboxRows.Json)!;

        var socket = typeof(IHandle<>).MakeGenericType(type);
        var plug = catalog.PlugsOf(socket).Concat(catalog.PlugsOf(typeof(IListen))).FirstOrDefault(p => p.Plug.FullName == row.Handler)
            ?? throw new InvalidOperationException($"Nothing called {row.Handler} handles “{row.EventName}”.");
        if (!scope.Site.Has(plug.Module)) return null;

        var handler = scope.Services.GetRequiredService(plug.Plug);
        isOutside = handler is IOutside;
        return handler is IListen listener ? (fact, token) => listener.Hear(fact, row.Id, token) : (fact, token) => HandlerCalls.Handle(handler, fact, token);
    }

    async Task Fail(Tenant tenant, OutboxRow row, Exception error, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant, stop);
        var kept = await scope.Db.Set<OutboxRow>().SingleOrDefaultAsync(o => o.Id == row.Id, stop);
        if (kept is null) return;

        kept.Failed(error, clock.UtcNow());
        await scope.Db.SaveChangesAsync(stop);
        if (kept.ParkedUtc is null) log.HandlerFailed(kept.Handler, kept.Tries, error);
        else log.HandlerParked(kept.Handler, kept.EventName, error);
    }
}
