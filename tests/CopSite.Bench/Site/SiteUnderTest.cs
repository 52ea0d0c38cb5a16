using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bench.Measuring;

namespace Bench.Site;

/// <summary>CopSite as a process of its own, on a free port of the loopback and a data folder that is ours.</summary>
sealed class SiteUnderTest : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    readonly Child child;

    SiteUnderTest(Child child, IPEndPoint address) => (this.child, Address) = (child, address);

    public IPEndPoint Address { get; }
    public ProcessTree Tree => child.Tree;

    /// <summary>From the start of the process to the first 200 of /health/ready.</summary>
    public TimeSpan StartTime { get; private set; }

    public static async Task<SiteUnderTest> Start(SiteFolder folder, CancellationToken stop)
    {
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());
        var child = Child.Start("dotnet", [folder.Build.Dll], folder.Build.Folder, new Dictionary<string, string?>(folder.Environment) { ["ASPNETCORE_URLS"] = $"http://{address}" });
        var site = new SiteUnderTest(child, address);
        try
        {
            await site.BecomeReady(stop);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public Visitor Visitor(string host) => new(Address, host);

    public ValueTask DisposeAsync() => child.DisposeAsync();

    async Task BecomeReady(CancellationToken stop)
    {
        using var visitor = Visitor("localhost");
        while (true)
        {
            if (child.HasEnded) throw new CannotMeasure($"The site ended before it was ready:\n{child.LastLines}");
            if (Stopwatch.GetElapsedTime(child.StartedAt) > Patience) throw new CannotMeasure($"The site was not ready after {Patience.TotalSeconds} s:\n{child.LastLines}");

            try
            {
                if (await visitor.Status("/health/ready", stop) == 200) break;
            }
            catch (HttpRequestException) { } // It does not listen yet.

            await Task.Delay(10, stop);
        }

        StartTime = Stopwatch.GetElapsedTime(child.StartedAt);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
