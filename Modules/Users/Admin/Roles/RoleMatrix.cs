using Kernel;
using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users.Admin.Roles;

/// <summary>Reads and writes what each role holds.</summary>
internal sealed class RoleMatrix(AppDb db, RolePowers powers, Access access)
{
    public async Task<RolesPage> Read(CancellationToken stop)
    {
        var roles = await Roles(stop);
        var held = roles.ToDictionary(r => r.Id, r => Held(r).ToHashSet(StringComparer.OrdinalIgnoreCase));
        var groups = powers.Visible.GroupBy(p => p.Module.Name)
            .Select(g => new PermissionGroup(g.Key, [.. g.Select(p => new PermissionRow(p.Name, p.Description, p.IsWithin, [.. roles.Select(r => Cell(r, p, held[r.Id]))]))]));
        return new([.. roles.Select(r => new RoleColumn(r.Id, r.Name!, r.Description, Role.Stock.Contains(r.Name!), r.Permissions is not null, r.Name != Role.Administrator))], [.. groups]);
    }

    /// <summary>Stores what was ticked, as far as the viewer holds it; the rest stays as it is.</summary>
    public async Task Write(IReadOnlyCollection<string> ticked, CancellationToken stop)
    {
        var mine = powers.Visible.Select(p => p.Name).Where(access.Can).ToList();
        foreach (var role in await Roles(stop))
        {
            if (role.Name == Role.Administrator) continue;

            var held = Held(role).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var wanted = held.Except(mine, StringComparer.OrdinalIgnoreCase)
                .Union(mine.Where(p => ticked.Contains(ValueOf(role, p))), StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!held.SetEquals(wanted)) role.Permissions = [.. wanted.Order(StringComparer.Ordinal)];
        }
        await db.SaveChangesAsync(stop);
    }

    /// <exception cref="RuleBroken">The modules give the role something that the viewer lacks.</exception>
    public async Task Reset(Role role, CancellationToken stop)
    {
        var changed = Held(role).ToHashSet(StringComparer.OrdinalIgnoreCase);
        changed.SymmetricExceptWith(powers.Defaults(role.Name!));
        // Names that no module knows are worth nothing and may go.
        if (changed.Any(p => powers.Visible.Any(v => v.Name == p) && !access.Can(p)))
            throw new RuleBroken($"The role {role.Name} would gain or lose something that you do not hold. Ask an administrator.");

        role.Permissions = null;
        await db.SaveChangesAsync(stop);
    }

    public static string ValueOf(Role role, string permission) => $"{role.Id}:{permission}";

    IEnumerable<string> Held(Role role) => role.Permissions ?? powers.Defaults(role.Name!);

    PermissionCell Cell(Role role, PermissionEntry permission, HashSet<string> held)
    {
        var isAdministrator = role.Name == Role.Administrator;
        return new(role.Name!, ValueOf(role, permission.Name), isAdministrator || held.Contains(permission.Name), isAdministrator || !access.Can(permission.Name));
    }

    async Task<List<Role>> Roles(CancellationToken stop) =>
        [.. (await db.Set<Role>().ToListAsync(stop)).OrderBy(r => RoleOrder.Of(r.Name!)).ThenBy(r => r.Name, StringComparer.Ordinal)];
}
