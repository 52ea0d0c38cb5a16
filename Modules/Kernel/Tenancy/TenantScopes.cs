using Kernel.Data;
using Kernel.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Tenancy;

/// <summary>Opens scopes that belong to a tenant, for everything that no request brought in.</summary>
public sealed class TenantScopes(IServiceScopeFactory scopes)
{
    public Task<TenantScope> Open(Tenant tenant, CancellationToken stop) => Open(tenant, stop, with: null);

    /// <param name="with">The context in whose transaction the scope's own writes; null for one of its own.</param>
    internal async Task<TenantScope> Open(Tenant tenant, CancellationToken stop, AppDb? with)
    {
        var scope = scopes.CreateAsyncScope();
        try
        {
            scope.ServiceProvider.GetRequiredService<SharedTransaction>().Of = with;
            await Enter(scope.ServiceProvider, tenant, stop);
            return new TenantScope(scope);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    /// <summary>For work that comes before the tenant has a database, such as making it.</summary>
    public static void EnterWithoutState(IServiceProvider services, Tenant tenant) => services.GetRequiredService<CurrentTenant>().Enter(tenant);

    /// <summary>Makes a scope that exists already the tenant's: the request's, in the middleware.</summary>
    public static async Task Enter(IServiceProvider services, Tenant tenant, CancellationToken stop)
    {
        services.GetRequiredService<CurrentTenant>().Enter(tenant);
        services.GetRequiredService<Site>().State = await services.GetRequiredService<Sites>().Of(tenant, stop);
    }
}

/// <summary>Whose transaction a scope writes in, when it is not its own.</summary>
sealed class SharedTransaction
{
    public AppDb? Of { get; set; }
}

public sealed class TenantScope(AsyncServiceScope scope) : IAsyncDisposable
{
    public IServiceProvider Services => scope.ServiceProvider;
    public AppDb Db => Services.GetRequiredService<AppDb>();
    public Site Site => Services.GetRequiredService<Site>();
    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();
    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
