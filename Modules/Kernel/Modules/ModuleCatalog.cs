using System.Collections.Frozen;
using System.Reflection;
using Kernel.Automation;
using Kernel.Content;
using Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Modules;

public sealed record PermissionEntry(Module Module, string Name, string Description, IReadOnlyList<string> Roles, bool IsWithin);
/// <param name="When">Null for an entry that every site shows whose module is on.</param>
public sealed record MenuEntry(Module Module, string Text, string Path, int Order, string? Needs, Func<Settings.Site, bool>? When = null);
public sealed record AdminEntry(Module Module, string Text, string Path, string Needs, string Group, int Order, string Icon, bool OnlyOnRoot);
public sealed record ZoneEntry(Module Module, string Zone, string View, Type? Piece, int Order);
public sealed record PlugEntry(Module Module, Type Socket, Type Plug);
public sealed record JobEntry(Module Module, Type Job, string Cron);

/// <param name="Mail">Whether it is mailed to people who said nothing about it.</param>
/// <param name="Keys">What stands before the colon in the keys of its notices.</param>
public sealed record NoticeEntry(Module Module, string Kind, string Label, bool Mail, IReadOnlyList<string> Keys);

/// <summary>Everything that the modules of this host have said. Made once at start; what a tenant sees of it depends on its features.</summary>
public sealed class ModuleCatalog
{
    FrozenDictionary<string, Type> events = FrozenDictionary<string, Type>.Empty;
    FrozenDictionary<Type, PlugEntry[]> plugs = FrozenDictionary<Type, PlugEntry[]>.Empty;
    FrozenDictionary<string, ZoneEntry[]> zones = FrozenDictionary<string, ZoneEntry[]>.Empty;
    FrozenDictionary<Assembly, Module> byAssembly = FrozenDictionary<Assembly, Module>.Empty;

    public IReadOnlyList<Module> Modules { get; private set; } = [];
    public List<PermissionEntry> Permissions { get; } = [];
    public List<MenuEntry> Menu { get; } = [];
    public List<AdminEntry> Admin { get; } = [];
    public List<ZoneEntry> Zones { get; } = [];
    public List<PlugEntry> Plugs { get; } = [];
    public List<JobEntry> Jobs { get; } = [];
    public List<NoticeEntry> Notices { get; } = [];
    public List<CodeType> ContentTypes { get; } = [];
    public List<Trigger> Triggers { get; } = [];

    /// <summary>The kernel's assembly first, then the modules'.</summary>
    public IEnumerable<Assembly> Assemblies => Modules.Select(m => m.GetType().Assembly).Prepend(typeof(ModuleCatalog).Assembly);

    public static ModuleCatalog Of(IEnumerable<Module> modules, IServiceCollection services)
    {
        var catalog = new ModuleCatalog { Modules = [.. modules] };
        foreach (var module in catalog.Modules) module.Setup(new ModuleBuilder(module, catalog, services));

        catalog.events = EventName.AllIn(catalog.Assemblies);
        catalog.plugs = catalog.Plugs.GroupBy(p => p.Socket).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        catalog.zones = catalog.Zones.GroupBy(z => z.Zone).ToFrozenDictionary(g => g.Key, g => g.OrderBy(z => z.Order).ToArray());
        catalog.byAssembly = catalog.Modules.ToFrozenDictionary(m => m.GetType().Assembly);
        return catalog;
    }

    /// <summary>Null for a fact that nobody builds on.</summary>
    public Trigger? TriggerCalled(string name) => Triggers.FirstOrDefault(t => t.Name == name);

    /// <summary>Null when no module declares an event by that name (any more).</summary>
    public Type? EventCalled(string name) => events.GetValueOrDefault(name);

    public IReadOnlyList<PlugEntry> PlugsOf(Type socket) => plugs.GetValueOrDefault(socket) ?? [];

    public IReadOnlyList<ZoneEntry> ZoneCalled(string name) => zones.GetValueOrDefault(name) ?? [];

    /// <summary>Null for the kernel's, the host's and the themes' own assemblies.</summary>
    public Module? ModuleOf(Assembly assembly) => byAssembly.GetValueOrDefault(assembly);

    /// <summary>The module with that folder name or feature id, whatever the case; null when there is none.</summary>
    public Module? ModuleCalled(string name) => Modules.FirstOrDefault(m =>
        m.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || m.Id.Equals(name, StringComparison.OrdinalIgnoreCase));
}
