using Kernel.Modules;
using Kernel.Settings;

namespace Kernel.People;

/// <summary>
/// Gives permissions that depend on the thing they are used on: a community's members may post there.
/// <example><code>internal sealed class MembersGrants(AppDb db) : IGrant</code></example>
/// </summary>
public interface IGrant : ISocket
{
    ValueTask<bool> Grants(Viewer viewer, string permission, object about, CancellationToken stop);
}

/// <summary>The one place that says who may do what. What nobody grants is denied.</summary>
public sealed class Access(Viewer viewer, Site site, ModuleCatalog catalog, Plugs plugs)
{
    HashSet<string>? held;

    /// <summary>Administrators hold every permission, those of modules to come included.</summary>
    public bool CanEverything => viewer.IsIn(Role.Administrator);

    /// <summary>May the viewer do it anywhere on the site?</summary>
    public bool Can(string permission) => CanEverything || (held ??= Held()).Contains(permission);

    /// <summary>May the viewer do it to this thing?</summary>
    public async ValueTask<bool> Can(string permission, object about, CancellationToken stop)
    {
        if (Can(permission)) return true;

        foreach (var grant in plugs.Of<IGrant>())
            if (await grant.Grants(viewer, permission, about, stop)) return true;
        return false;
    }

    HashSet<string> Held()
    {
        var all = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var role in viewer.Roles)
            all.UnionWith(site.State.Roles.GetValueOrDefault(role) ?? Default(role));
        return all;
    }

    IEnumerable<string> Default(string role) => catalog.Permissions
        .Where(p => !p.IsWithin && p.Roles.Contains(role, StringComparer.OrdinalIgnoreCase)).Select(p => p.Name);
}
