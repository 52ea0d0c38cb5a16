using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.Settings;

namespace Tenants.Features;

/// <summary>Switches modules of the current site on and off, with what they require. The caller has a transaction or needs none.</summary>
sealed class FeatureSwitch(AppDb db, ModuleCatalog catalog, SettingsDocument settings)
{
    /// <summary>Gives what was off and is on now, the module itself included.</summary>
    public async Task<IReadOnlyList<Module>> On(Module module, CancellationToken stop)
    {
        var on = await Ids(stop);
        var added = WithRequired(module).Where(m => !m.IsAlwaysOn && on.Add(m.Id)).ToList();
        if (added.Count > 0) await settings.SetFeatures(on, stop);
        return added;
    }

    /// <exception cref="RuleBroken">It cannot be switched off, or not while another needs it.</exception>
    public async Task Off(Module module, CancellationToken stop)
    {
        if (module.IsAlwaysOn) throw new RuleBroken($"No site works without {FeatureName.Of(module)}, so it stays on.");

        var on = await Ids(stop);
        if (NeededBy(module).Where(m => on.Contains(m.Id)).Select(FeatureName.Of).ToList() is { Count: > 0 } users)
            throw new RuleBroken($"{string.Join(", ", users)} {(users.Count == 1 ? "needs" : "need")} {FeatureName.Of(module)}. Switch that off first.");
        if (on.Remove(module.Id)) await settings.SetFeatures(on, stop);
    }

    /// <summary>Gives what was on and is off now: the module and all that cannot do without it.</summary>
    public async Task<IReadOnlyList<Module>> OffWithUsers(Module module, CancellationToken stop)
    {
        var on = await Ids(stop);
        var removed = NeededBy(module).Append(module).Where(m => !m.IsAlwaysOn && on.Remove(m.Id)).ToList();
        if (removed.Count > 0) await settings.SetFeatures(on, stop);
        return removed;
    }

    /// <summary>All modules that cannot work without this one, however far up.</summary>
    public IReadOnlyList<Module> NeededBy(Module module) => [.. catalog.Modules.Where(m => m != module && WithRequired(m).Contains(module))];

    IEnumerable<Module> WithRequired(Module module) =>
        module.Requires.SelectMany(name => WithRequired(catalog.ModuleCalled(name)
            ?? throw new InvalidOperationException($"{module.Name} requires {name}, which is no module of this host."))).Append(module).Distinct();

    // What is stored, not what this request remembers: another administrator may be at the same page.
    async Task<HashSet<string>> Ids(CancellationToken stop) => new((await Kernel.Settings.Sites.Read(db, stop)).Features, StringComparer.OrdinalIgnoreCase);
}
