using Kernel.Modules;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kernel.Work;

/// <summary>Turns to the modules of a tenant whose rows have come due, each in a scope of its own.</summary>
public sealed class Dues(TenantScopes scopes, ModuleCatalog catalog, TimeProvider clock, ILogger<Dues> log)
{
    // One that fails is turned to again then, and holds up no other.
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <returns>When the earliest row of all is due.</returns>
    public async Task<DateTime?> Run(Tenant tenant, CancellationToken stop)
    {
        var (now, times) = (clock.UtcNow(), await Look(tenant, stop));
        if (times.Values.All(at => at > now)) return Earliest(times);

        var failed = new List<PlugEntry>();
        foreach (var (plug, at) in times)
            if (at <= now && !await Turn(tenant, plug, stop)) failed.Add(plug);
        times = await Look(tenant, stop);
        foreach (var plug in failed) times[plug] = clock.UtcNow() + Pause;
        return Earliest(times);
    }

    static DateTime? Earliest(Dictionary<PlugEntry, DateTime> times) => times.Count == 0 ? null : times.Values.Min();

    // In one query: a busy tenant's round comes many times a second, and most modules have nothing to do.
    async Task<Dictionary<PlugEntry, DateTime>> Look(Tenant tenant, CancellationToken stop)
    {
        await using var scope = await scopes.Open(tenant, stop);
        PlugEntry[] plugs = [.. catalog.PlugsOf(typeof(IDue)).Where(p => scope.Site.Has(p.Module))];
        var first = plugs.SelectMany((plug, number) => ((IDue)scope.Services.GetRequiredService(plug.Plug)).Times.Select(times => times.Where(t => t != null).OrderBy(t => t).Take(1).Select(t => new { Number = number, At = t })));
        var rows = await first.Aggregate((all, one) => all.Concat(one)).ToListAsync(stop);
        return rows.GroupBy(r => r.Number).ToDictionary(r => plugs[r.Key], r => r.Min(o => o.At)!.Value);
    }

    /// <returns>False when it failed.</returns>
    async Task<bool> Turn(Tenant tenant, PlugEntry plug, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant, stop);
            await ((IDue)scope.Services.GetRequiredService(plug.Plug)).Run(stop);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.DueFailed(plug.Plug.Name, e);
            return false;
        }
    }
}
