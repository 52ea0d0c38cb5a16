using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TestKit;

/// <summary>
/// The program as an operator runs it: a process of its own on a free loopback port, with a data folder that lives as
/// long as this object. For what an in-memory host cannot show: start-up, sudden death, a real browser.
/// </summary>
public sealed class RunningSite : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Dictionary<string, string> environment;
    readonly RunningSite? first;
    readonly List<string> said = [];
    Process? process;

    RunningSite(Dictionary<string, string> environment, RunningSite? first = null)
    {
        (this.environment, this.first) = (environment, first);
        Folder = first?.Folder ?? Directory.CreateTempSubdirectory("copsite-").FullName;
        environment["ASPNETCORE_URLS"] = Address;
        environment["COPSITE__DATA"] = Folder;
    }

    public string Folder { get; }

    /// <summary>Without a closing slash.</summary>
    public string Address { get; } = $"http://localhost:{FreePort()}";

    public IReadOnlyList<string> Said
    {
        get
        {
            lock (said) return [.. said];
        }
    }

    /// <summary>A site that is not started yet; run commands on it first, or start it.</summary>
    public static RunningSite At(string aspnetEnvironment = "Development", params (string Name, string Value)[] more)
    {
        var site = new RunningSite(more.ToDictionary(m => m.Name, m => m.Value));
        site.environment["ASPNETCORE_ENVIRONMENT"] = aspnetEnvironment;
        site.environment["Logging__LogLevel__Default"] = "Warning";
        // It lives for a minute: to measure what is hot costs more than it brings.
        site.environment["DOTNET_TieredPGO"] = "0";
        return site;
    }

    /// <summary>Another node of the same site: a process with an address of its own, on the same folder and database.</summary>
    public RunningSite Node() => new(new(environment), this);

    /// <summary>Runs a command to its end. Gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    public async Task<string> Command(params string[] words)
    {
        using var command = Process.Start(How(words))!;
        var (output, errors) = (command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? await output
            : throw new InvalidOperationException($"“{string.Join(' ', words)}” ended with {command.ExitCode}: {await output} {await errors}");
    }

    /// <summary>Starts the server and waits for its first good answer. Gives how long that took.</summary>
    public async Task<TimeSpan> Start(string path = "/health/ready")
    {
        var watch = Stopwatch.StartNew();
        process = Process.Start(How([]))!;
        process.OutputDataReceived += Listen;
        process.ErrorDataReceived += Listen;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        while (watch.Elapsed < Patience)
        {
            if (process.HasExited)
            {
                // Its last lines may still be on their way.
                await process.WaitForExitAsync();
                throw new InvalidOperationException($"The site ended by itself: {string.Join('\n', Said)}");
            }
            try
            {
                if ((await client.GetAsync(Address + path)).StatusCode == HttpStatusCode.OK) return watch.Elapsed;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException) { }
            await Task.Delay(20);
        }
        throw new InvalidOperationException($"The site did not answer within {Patience.TotalSeconds} seconds: {string.Join('\n', Said)}");
    }

    /// <summary>Ends it as a power switch would end the process: at once, with nothing tidied.</summary>
    public async Task Kill()
    {
        if (process is null) return;

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        if (first is null) Directory.Delete(Folder, recursive: true);
    }

    void Listen(object _, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (said) said.Add(line.Data);
    }

    ProcessStartInfo How(string[] words)
    {
        var how = new ProcessStartInfo("dotnet", [Program, .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Program)!,
        };
        foreach (var (name, value) in environment) how.Environment[name] = value;
        return how;
    }

    // The host's own build of the same configuration: it knows where its style sheets and recipes lie.
    static string Program { get; } = Path.Combine(Above(AppContext.BaseDirectory), "CopSite", "bin", Configuration, "net10.0", "Cop.CopSite.dll");

    static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    static string Above(string folder) => File.Exists(Path.Combine(folder, "CopSite.sln")) ? folder
        : Above(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new InvalidOperationException("The tests do not run inside the checkout."));

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
