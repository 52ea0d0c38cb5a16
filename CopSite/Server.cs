using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CopSite;

/// <summary>Kestrel's limits: small bodies, short patience, many but not endless connections. Upload routes raise the first for themselves.</summary>
static class Server
{
    public static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1 << 20;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MaxConcurrentConnections = 1_000;
    }
}
