using System.Diagnostics;

namespace Bench.Site;

/// <summary>A build and the data folder it works on: where its command line is run, and what its environment says.</summary>
sealed class SiteFolder(SiteBuild build, string folder, string environment, string? database = null)
{
    public SiteBuild Build => build;
    public string Path => folder;

    public IReadOnlyDictionary<string, string?> Environment { get; } = new Dictionary<string, string?>
    {
        ["COPSITE__DATA"] = folder,
        ["COPSITE__DATABASE"] = database ?? "sqlite",
        ["ASPNETCORE_ENVIRONMENT"] = environment,
        // One member posts thousands of replies a minute here.
        ["COPSITE__LIMITS"] = "off",
        ["COPSITE__PROXIES"] = "127.0.0.1",
    };

    /// <summary>Runs one command of the site's command line to its end, and says how long that took.</summary>
    public async Task<TimeSpan> Run(CancellationToken stop, params string[] arguments)
    {
        Console.Error.WriteLine($"  {string.Join(' ', arguments.Take(3))}");
        await using var command = Child.Start("dotnet", [build.Dll, .. arguments], build.Folder, Environment);
        await command.Finish(stop);
        return Stopwatch.GetElapsedTime(command.StartedAt);
    }
}
