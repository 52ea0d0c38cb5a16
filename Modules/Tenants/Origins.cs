using Microsoft.Extensions.Configuration;

namespace Tenants;

/// <summary>
/// Where links in mail and feeds begin. A site with a host of its own is at https there; the others are at the
/// platform's own origin, <c>COPSITE__ORIGIN</c>, else the first address that the server listens on.
/// </summary>
sealed class Origins(IConfiguration configuration)
{
    public string Of(string host) => host.Length > 0 ? "https://" + host.ToLowerInvariant() : Own;

    public string Own => (configuration["COPSITE:ORIGIN"] ?? configuration["URLS"]?.Split(';')[0] ?? "http://localhost:5000").TrimEnd('/');
}
