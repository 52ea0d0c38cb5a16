using Kernel.Modules;
using Kernel.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kernel.Work;

/// <summary>Asks the modules of a tenant what has come due, each in a scope of its own.</summary>
public sealed class Dues(TenantScopes scopes, ModuleCatalog catalog, TimeProvider clock, ILogger<Dues> log)
{
    // One that fails is asked again then, and holds up no other.
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <returns>When the earliest row of all is due.</returns>
    public async Task<DateTime?> Run(Tenant tenant, CancellationToken stop)
    {
        DateTime? next = null;
        foreach (var plug in catalog.PlugsOf(typeof(IDue)))
            if (await Ask(tenant, plug, stop) is { } at && (next is null || at < next)) next = at;
        return next;
    }

    async Task<DateTime?> Ask(Tenant tenant, PlugEntry plug, CancellationToken stop)
    {
        try
        {
            await using var scope = await scopes.Open(tenant, stop);
            return scope.Site.Has(plug.Module) ? await ((IDue)scope.Services.GetRequiredService(plug.Plug)).Run(stop) : null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.DueFailed(plug.Plug.Name, e);
            return clock.UtcNow() + Pause;
        }
    }
}
