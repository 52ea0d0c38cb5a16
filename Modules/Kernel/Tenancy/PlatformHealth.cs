using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kernel.Tenancy;

/// <summary>Ready when the platform's database answers. Says nothing about tenants.</summary>
sealed class PlatformHealth(TenantDirectory directory) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
    {
        try
        {
            await directory.IsEmpty(stop);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is System.Data.Common.DbException or IOException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
