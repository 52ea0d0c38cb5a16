using Kernel.Modules;
using Kernel.People;
using Kernel.Settings;

namespace Users;

/// <summary>What roles hold on this site, and what the viewer may therefore give or take: nobody grants what they lack.</summary>
sealed class RolePowers(Site site, ModuleCatalog catalog, Access access, Viewer viewer)
{
    /// <summary>The permissions that can be seen on this site: those of the modules that are on.</summary>
    public IEnumerable<PermissionEntry> Visible => catalog.Permissions.Where(p => site.Has(p.Module));

    public IEnumerable<string> Of(string role) => site.State.Roles.GetValueOrDefault(role) ?? Defaults(role);

    /// <summary>What the modules say the role holds, until an administrator says otherwise.</summary>
    public IEnumerable<string> Defaults(string role) =>
        catalog.Permissions.Where(p => !p.IsWithin && p.Roles.Contains(role, StringComparer.OrdinalIgnoreCase)).Select(p => p.Name);

    public bool CanGrant(string role) => viewer.IsIn(Role.Administrator)
        || !role.Equals(Role.Administrator, StringComparison.OrdinalIgnoreCase) && Of(role).All(access.Can);

    /// <summary>May the viewer change somebody who holds these roles? Not somebody who holds more.</summary>
    public bool CanChange(IEnumerable<string> rolesOfOther) => rolesOfOther.All(CanGrant);
}
