using Kernel.Data;
using Kernel.Modules;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kernel.People;

/// <summary>Who holds a permission on the site by their roles, such as those to be told of what waits for them.</summary>
public sealed class Holders(AppDb db, ModuleCatalog catalog)
{
    public async Task<IReadOnlyList<string>> Of(string permission, CancellationToken stop)
    {
        var byDefault = catalog.Permissions.Single(p => p.Name == permission).Roles;
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(stop))
            .Where(r => r.Name == Role.Administrator || (r.Permissions?.Contains(permission) ?? byDefault.Contains(r.Name!, StringComparer.OrdinalIgnoreCase))).Select(r => r.Id).ToList();
        return await db.Set<IdentityUserRole<string>>().Where(h => roles.Contains(h.RoleId)).Select(h => h.UserId).Distinct().ToListAsync(stop);
    }
}
