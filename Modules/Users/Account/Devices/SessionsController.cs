using System.Security.Claims;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Users.Doors;

namespace Users.Account.Devices;

[Route("account/sessions"), SignedIn]
internal sealed class SessionsController(AppDb db, Sessions sessions, TimeProvider clock) : CopController
{
    string Mine => User.FindFirstValue(SessionHandler.SessionId) ?? "";

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var mine = Mine;
        var devices = await db.Set<Session>().Alive(clock.UtcNow()).Where(s => s.PersonId == Me.Id)
            .OrderByDescending(s => s.Id == mine).ThenByDescending(s => s.SeenUtc)
            .Select(s => new DeviceRow(s.Id, s.Device, s.CreatedUtc, s.SeenUtc, s.Id == mine)).ToListAsync(stop);
        return View(new DevicesPage(devices));
    }

    /// <summary>Ends every session but this one.</summary>
    [HttpDelete]
    public async Task<IActionResult> DestroyOthers(CancellationToken stop)
    {
        await sessions.EndAll(Me.Id, except: Mine, stop);
        Say("You are signed out everywhere else.");
        return To("/account/sessions");
    }

    [HttpDelete("{id}")]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        var ended = await db.Write(() => db.Set<Session>().Where(s => s.Id == id && s.PersonId == Me.Id).ExecuteDeleteAsync(stop), stop);
        if (ended == 0) return NotFound();

        Say("That browser is signed out.");
        return To("/account/sessions");
    }
}
