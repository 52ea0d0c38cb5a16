using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Users.Admin.People;

[Route("admin/users/{id}/reset-letter"), Admin(UsersModule.Manage)]
internal sealed class ResetLettersController(AppDb db) : CopController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        var address = await db.Set<Person>().Where(p => p.Id == id).Select(p => p.Email).SingleOrDefaultAsync(stop);
        if (address is null) return NotFound();

        db.Raise(new ResetAsked(address));
        await db.SaveChangesAsync(stop);
        Say("A letter with a link to choose a new password is on its way.");
        return To("/admin/users/" + id);
    }
}
