using Kernel.Data;
using Kernel.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kernel.Tenancy;

/// <summary>
/// Gives the request its tenant, moves a path prefix into the path base, and answers for tenants that cannot:
/// unknown 404, suspended and broken 503, all three without running any of the tenant's code and without naming anybody.
/// </summary>
public sealed class TenantMiddleware(RequestDelegate next, TenantDirectory directory, TenantUpgrades upgrades, ISetupScreen setup, ILogger<TenantMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var stop = context.RequestAborted;
        var tenant = await directory.Find(context.Request.Host, context.Request.Path, stop);
        switch (tenant?.State)
        {
            case TenantState.Running: break;
            case TenantState.Suspended or TenantState.Creating: await PlainPage.Unavailable(context, PlainPage.Paused); return;
            case null when await setup.TryServe(context): return;
            default: await PlainPage.NotFound(context); return;
        }

        if (tenant.Prefix.Length > 0 && context.Request.Path.StartsWithSegments(tenant.PathBase, out var rest))
            (context.Request.PathBase, context.Request.Path) = (context.Request.PathBase + tenant.PathBase, rest.HasValue && rest != "" ? rest : "/");

        try
        {
            await upgrades.Ensure(tenant, stop);
            await TenantScopes.Enter(context.RequestServices, tenant, stop);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or IOException or InvalidDataException or System.Text.Json.JsonException)
        {
            log.TenantUnreadable(tenant.Name, e);
            await PlainPage.Unavailable(context, PlainPage.Broken);
            return;
        }

        using (log.BeginScope(new Dictionary<string, object> { ["Tenant"] = tenant.Id }))
            await next(context);
    }
}
