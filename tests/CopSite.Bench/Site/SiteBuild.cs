using System.Runtime.InteropServices;

namespace Bench.Site;

/// <summary>The site's files, published in Release as an operator would run them.</summary>
sealed record SiteBuild(string Dll)
{
    const string Project = "CopSite/CopSite.csproj";
    const string DllName = "Cop.CopSite.dll";

    public string Folder => Path.GetDirectoryName(Dll)!;

    public static async Task<SiteBuild> Make(Options options, ScratchFolder scratch, CancellationToken stop)
    {
        if (options.SiteDll is { } given)
            return File.Exists(given) ? new(given) : throw new CannotMeasure($"not measured: there is no {given}", isFailure: false);

        var root = Root() ?? throw new CannotMeasure("not measured: there is no CopSite project to publish", isFailure: false);
        var published = scratch.Under("site");
        var build = new SiteBuild(Path.Combine(published, DllName));
        if (File.Exists(build.Dll)) return build;

        Console.Error.WriteLine("  publishing CopSite");
        await using var publish = Child.Start("dotnet", ["publish", Path.Combine(root, Project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", published, "-v", "quiet"]);
        await publish.Finish(stop);

        return build;
    }

    // The bench may be started from any folder of the repository.
    static string? Root()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Project))) return folder.FullName;

        return null;
    }
}
