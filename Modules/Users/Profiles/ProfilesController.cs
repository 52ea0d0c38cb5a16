using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Users.Profiles;

[Route("people/{name}"), Everybody]
internal sealed class ProfilesController(AppDb db, Acquaintances acquaintances, Kernel.Modules.Plugs plugs) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(string name, CancellationToken stop)
    {
        if (!Me.IsSignedIn && !Site.Get<RegistrationSettings>().ProfilesForVisitors) return NotFound();

        var (normal, me, seesAll) = (name.ToUpperInvariant(), Me.Id, Access.Can(UsersModule.Manage));
        var page = await acquaintances.Among(db.Set<Person>(), Me)
            .Where(p => p.NormalizedUserName == normal && (p.SuspendedUtc == null || seesAll))
            .Select(p => new PersonPage(p.Id, new Face(p.UserName!, p.DisplayName, p.Photo, ""), p.JobTitle, p.Organisation, p.BioHtml, p.JoinedUtc, p.Id == me, p.SuspendedUtc != null))
            .SingleOrDefaultAsync(stop);

        return page is null ? NotFound() : View(await IsReserved(page, stop) ? page with { Bio = "" } : page);
    }

    // What they wrote about themselves may be for fewer people than their name.
    async Task<bool> IsReserved(PersonPage page, CancellationToken stop)
    {
        if (page.Bio.Length == 0 || page.IsMe || page.IsSuspended) return false;

        foreach (var discretion in plugs.Of<IDiscretion>())
            if (await discretion.ClosedTo(Me).AnyAsync(id => id == page.Id, stop)) return true;
        return false;
    }
}
