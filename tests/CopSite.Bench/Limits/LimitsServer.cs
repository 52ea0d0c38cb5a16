using System.Net;
using System.Reflection;
using Bench.Measuring;

namespace Bench.Limits;

/// <summary>The limits' child process, seen from the bench.</summary>
sealed class LimitsServer : IAsyncDisposable
{
    public const string PostgresVariable = "COPSITE_BENCH_LIMITS_POSTGRES";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Child child;
    readonly HttpClient http;

    LimitsServer(Child child, Uri address)
    {
        this.child = child;
        http = new() { BaseAddress = address };
        Address = new(IPAddress.Loopback, address.Port);
    }

    public IPEndPoint Address { get; }
    public ProcessTree Tree => child.Tree;

    public static async Task<LimitsServer> Start(string folder, string? postgres, CancellationToken stop)
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (program, before) = Ourselves();
        // The connection string goes by the environment, because a command line can be read by everyone on the machine.
        var child = Child.Start(program, [.. before, "--serve-limits", folder], environment: new Dictionary<string, string?> { [PostgresVariable] = postgres }, heard: line =>
        {
            if (line.StartsWith(LimitsHost.Announcement, StringComparison.Ordinal)) listening.TrySetResult(new(line[LimitsHost.Announcement.Length..]));
        });

        try
        {
            return new(child, await listening.Task.WaitAsync(Patience, stop));
        }
        catch
        {
            var said = child.LastLines;
            await child.DisposeAsync();
            stop.ThrowIfCancellationRequested();
            throw new CannotMeasure($"The limits' server did not start:\n{said}");
        }
    }

    public async Task<byte[]> Fetch(string path, string? cookie, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var answer = await http.SendAsync(request, stop);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(stop);
    }

    public async Task Shelve(string name, byte[] page, CancellationToken stop)
    {
        using var answer = await http.PutAsync($"/bytes/{name}", new ByteArrayContent(page), stop);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await child.DisposeAsync();
    }

    static (string Program, string[] Before) Ourselves()
    {
        var program = Environment.ProcessPath ?? throw new CannotMeasure("The bench cannot find its own executable.");
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? (program, [Assembly.GetExecutingAssembly().Location]) : (program, []);
    }
}
