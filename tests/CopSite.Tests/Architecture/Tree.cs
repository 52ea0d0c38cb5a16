using System.Reflection;
using System.Xml.Linq;
using Kernel.Modules;

namespace Tests.Architecture;

/// <summary>The checkout as it lies on disk, and the assemblies made of it.</summary>
static class Tree
{
    static readonly HashSet<string> Engines = ["Tenants", "Users", "Content", "Media", "Search", "Workflows", "Notifications", "Nudges"];

    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static IReadOnlyList<string> Modules { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "Modules"), "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. CopSite.Modules.All.Select(m => m.GetType().Assembly).Prepend(typeof(ModuleCatalog).Assembly)];

    public static bool IsEngine(string module) => Engines.Contains(module);

    public static IReadOnlyList<string> ReferencesOf(string module) =>
        [.. XDocument.Load(Path.Combine(Root, "Modules", module, module + ".csproj")).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))];

    public static IEnumerable<string> Sources(string pattern, params string[] folders) => folders
        .SelectMany(f => Directory.GetFiles(Path.Combine(Root, f), pattern, SearchOption.AllDirectories))
        .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/wwwroot/assets/"));

    public static string Short(string file) => Path.GetRelativePath(Root, file);

    static string Above(string folder) => File.Exists(Path.Combine(folder, "CopSite.sln")) ? folder
        : Above(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new InvalidOperationException("The tests do not run inside the checkout."));
}
