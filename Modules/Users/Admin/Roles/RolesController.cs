using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Users.Admin.Roles;

[Route("admin/roles"), Admin(UsersModule.ManageRoles)]
internal sealed class RolesController(AppDb db, RoleMatrix matrix) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View("Index", await matrix.Read(stop));

    [HttpPut]
    public Task<IActionResult> Update(string[] held, CancellationToken stop) => Attempt(async () =>
    {
        await matrix.Write(held, stop);
        Say("What the roles may do is saved.");
        return To("/admin/roles");
    }, again: () => Index(stop));

    [HttpGet("new")]
    public IActionResult New() => View("New", new RolePage(new()));

    [HttpPost]
    public Task<IActionResult> Create(RoleForm form, CancellationToken stop) => Attempt(async () =>
    {
        var name = PlainText.Clean(form.Name);
        if (name.Length == 0) throw new RuleBroken("Give the role a name.", nameof(form.Name));
        if (await db.Set<Role>().AnyAsync(r => r.NormalizedName == name.ToUpperInvariant(), stop)) throw new RuleBroken("There is a role of this name already.", nameof(form.Name));

        db.Add(new Role { Name = name, NormalizedName = name.ToUpperInvariant(), Description = PlainText.Clean(form.Description ?? "") });
        await db.SaveChangesAsync(stop);
        Say($"The role {name} is made. Say below what it may do.");
        return To("/admin/roles");
    }, again: () => Task.FromResult<IActionResult>(View("New", new RolePage(form))));

    [HttpDelete("{id}")]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => Attempt(async () =>
    {
        var role = await db.Set<Role>().SingleOrDefaultAsync(r => r.Id == id, stop);
        if (role is null) return NotFound();
        if (Role.Stock.Contains(role.Name!)) throw new RuleBroken($"The role {role.Name} belongs to every site and cannot be removed.");

        db.Remove(role);
        await db.SaveChangesAsync(stop);
        Say($"The role {role.Name} is removed. Those who held it keep their other roles.");
        return To("/admin/roles");
    }, again: () => Index(stop));
}
