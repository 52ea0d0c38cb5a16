using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Users.Profiles;

[Route("people/{name}"), Everybody]
internal sealed class ProfilesController(AppDb db, Acquaintances acquaintances) : CopController
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

        return page is null ? NotFound() : View(page);
    }
}
