using Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kernel.People;

/// <summary>Makes somebody the viewer of a scope that no request opened, so that pages' own rules say what they may see and do.</summary>
public sealed class Guise(AppDb db, Viewer viewer)
{
    /// <returns>False for somebody who is gone or kept out.</returns>
    public async Task<bool> PutOn(string personId, CancellationToken stop)
    {
        if (await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId && p.SuspendedUtc == null, stop) is not { } person) return false;

        var roles = await (from held in db.Set<IdentityUserRole<string>>()
                           where held.UserId == personId
                           join role in db.Set<Role>() on held.RoleId equals role.Id
                           select role.Name!).ToListAsync(stop);
        viewer.SignIn(person.Id, person.UserName!, person.DisplayName, person.Photo, roles);
        return true;
    }
}
