using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Users.Doors;

namespace Users.Admin.People;

[Route("admin/users/{id}/sessions"), Admin(UsersModule.Manage)]
internal sealed class SignOutsController(AppDb db, Sessions sessions) : CopController
{
    [HttpDelete]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (!await db.Set<Person>().AnyAsync(p => p.Id == id, stop)) return NotFound();

        await sessions.EndAll(id, except: null, stop);
        Say("They are signed out everywhere.");
        return To("/admin/users/" + id);
    }
}
