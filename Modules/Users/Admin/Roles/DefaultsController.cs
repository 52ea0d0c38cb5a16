using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Users.Admin.Roles;

/// <summary>Gives a role back what the modules say it holds.</summary>
[Route("admin/roles/{id}/defaults"), Admin(UsersModule.ManageRoles)]
internal sealed class DefaultsController(AppDb db, RoleMatrix matrix) : CopController
{
    [HttpPost]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Attempt(async () =>
    {
        var role = await db.Set<Role>().SingleOrDefaultAsync(r => r.Id == id, stop);
        if (role is null) return NotFound();

        await matrix.Reset(role, stop);
        Say($"The role {role.Name} holds what the modules say again.");
        return To("/admin/roles");
    }, again: async () => View("Index", await matrix.Read(stop)));
}
