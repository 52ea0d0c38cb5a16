using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Users.Account.Overview;

[Route("account"), SignedIn]
internal sealed class OverviewController(AppDb db, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var person = await db.Set<Person>().Where(p => p.Id == Me.Id).Select(p => new { p.Email, p.EmailConfirmed }).SingleAsync(stop);
        var sessions = await db.Set<Session>().Alive(clock.UtcNow()).CountAsync(s => s.PersonId == Me.Id, stop);
        var roles = Me.Roles.Where(r => r != Role.Authenticated).Order(StringComparer.Ordinal).ToList();
        return View(new OverviewPage(new Face(Me.Name, Me.DisplayName, Me.Photo), person.Email ?? "", person.EmailConfirmed, sessions, roles));
    }
}
