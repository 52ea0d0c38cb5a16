using Microsoft.AspNetCore.Http;

namespace Kernel.Tenancy;

/// <summary>Serves the first request to a platform that has no tenant yet.</summary>
public interface ISetupScreen
{
    /// <summary>Gives false when setup is over, for the plain 404.</summary>
    Task<bool> TryServe(HttpContext context);
}
