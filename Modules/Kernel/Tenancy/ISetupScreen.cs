using Microsoft.AspNetCore.Http;

namespace Kernel.Tenancy;

/// <summary>Done once when the program starts to serve: on a platform without a tenant, what gets it its first.</summary>
public interface IFirstRun
{
    Task Begin(CancellationToken stop);
}

/// <summary>Serves the first request to a platform that has no tenant yet.</summary>
public interface ISetupScreen
{
    /// <summary>Gives false when setup is over, for the plain 404.</summary>
    Task<bool> TryServe(HttpContext context);
}
