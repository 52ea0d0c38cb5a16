using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace CopSite;

/// <summary>Where the server's files lie, and Kestrel's limits: small bodies, short patience, many but not endless connections. Upload routes raise the first for themselves.</summary>
static class Server
{
    /// <summary>The published program's folder; the project's own folder while the program runs from its <c>bin</c>. Never the folder that somebody happens to stand in.</summary>
    public static string Root
    {
        get
        {
            if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))) return AppContext.BaseDirectory;

            for (var at = new DirectoryInfo(AppContext.BaseDirectory).Parent; at is not null; at = at.Parent)
                if (File.Exists(Path.Combine(at.FullName, "CopSite.csproj"))) return at.FullName;
            return AppContext.BaseDirectory;
        }
    }

    /// <summary>A page of fifty replies fits whole into what a connection takes, so that its request ends without waiting for the reader's line.</summary>
    public static void Buffer(SocketTransportOptions sockets) => sockets.MaxWriteBufferSize = 256 << 10;

    public static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1 << 20;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MaxConcurrentConnections = 1_000;
    }
}
