using System.Collections.Concurrent;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Tenancy;

/// <summary>Brings a tenant's database to this program's schema when the tenant is first used after an upgrade.</summary>
public sealed class TenantUpgrades(Databases databases, IDbContextFactory<PlatformDb> platform, IServiceScopeFactory scopes)
{
    readonly ConcurrentDictionary<string, bool> current = new();
    readonly SemaphoreSlim gate = new(1, 1);
    string? newest;

    public ValueTask Ensure(Tenant tenant, CancellationToken stop) =>
        tenant.Schema == (newest ??= Newest(tenant)) || current.ContainsKey(tenant.Id) ? ValueTask.CompletedTask : new(Upgrade(tenant, stop));

    async Task Upgrade(Tenant tenant, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            if (current.ContainsKey(tenant.Id)) return;

            var schema = await databases.Prepare(tenant, stop);
            await using var db = await platform.CreateDbContextAsync(stop);
            await db.Write(p => p.Tenants.Where(t => t.Id == tenant.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Schema, schema), stop), stop);
            current[tenant.Id] = true;
        }
        finally
        {
            gate.Release();
        }
    }

    string Newest(Tenant tenant)
    {
        using var scope = scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        return Databases.Newest(scope.ServiceProvider.GetRequiredService<AppDb>());
    }
}
