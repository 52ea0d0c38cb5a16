using Microsoft.Extensions.Configuration;

namespace Tenants;

/// <summary>
/// Where links in mail and feeds begin. A site with a host of its own is at https there; the others are at the
/// platform's own origin, <c>COPSITE__ORIGIN</c>, else the first address that the server listens on.
/// </summary>
sealed class Origins(IConfiguration configuration)
{
    public string Of(string host) => host.Length > 0 ? "https://" + host.ToLowerInvariant() : Own;

    public string Own => (configuration["COPSITE:ORIGIN"] ?? Listening ?? "http://localhost:5000").TrimEnd('/');

    // A server that listens on every address is reached by name.
    string? Listening => configuration["URLS"]?.Split(';')[0]
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal)
        .Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal);
}
