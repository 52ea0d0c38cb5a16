namespace Kernel.Tenancy;

/// <summary>
/// The tenant of this scope. A request, a job and an event handler each get it from data before anything else runs;
/// code that runs without one fails instead of guessing.
/// </summary>
public sealed class CurrentTenant
{
    Tenant? tenant;

    public bool IsSet => tenant is not null;

    /// <exception cref="InvalidOperationException">Nothing entered a tenant in this scope.</exception>
    public Tenant Tenant => tenant
        ?? throw new InvalidOperationException("No tenant is set in this scope. Open one with TenantScopes.Open, or come through TenantMiddleware.");

    public string Id => Tenant.Id;

    internal void Enter(Tenant entered) => tenant = tenant is null || tenant.Id == entered.Id ? entered
        : throw new InvalidOperationException("This scope belongs to another tenant. Open a new scope.");
}
