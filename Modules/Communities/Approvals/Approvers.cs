using Kernel.Data;
using Kernel.Modules;
using Kernel.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Communities.Approvals;

/// <summary>Who approves charters.</summary>
internal sealed class Approvers(AppDb db, ModuleCatalog catalog)
{
    public async Task<List<string>> All(CancellationToken stop)
    {
        var byDefault = catalog.Permissions.Single(p => p.Name == CommunitiesModule.Approve).Roles;
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(stop))
            .Where(r => r.Name == Role.Administrator || (r.Permissions?.Contains(CommunitiesModule.Approve) ?? byDefault.Contains(r.Name!, StringComparer.OrdinalIgnoreCase))).Select(r => r.Id).ToList();
        return await db.Set<IdentityUserRole<string>>().Where(h => roles.Contains(h.RoleId)).Select(h => h.UserId).Distinct().ToListAsync(stop);
    }
}
