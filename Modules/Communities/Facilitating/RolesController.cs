using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Communities.Facilitating;

/// <summary>The roles that somebody holds or was offered, in whichever community: also in one that they cannot see yet.</summary>
[Route("facilitating"), SignedIn]
internal sealed class RolesController(AppDb db, HeldRoles roles) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(new RolesPage(
        await (from r in db.Set<FacilitatorRole>()
               where r.PersonId == Me.Id && r.State == ContentState.Published && r.Standing != FacilitatorStanding.Declined
               join c in db.Set<Community>() on r.CommunityId equals c.Id
               orderby r.Standing, r.CreatedUtc descending
               select new MyRole(r.Id, c.DisplayText, c.Slug, r.Kind, r.Standing, r.HoursAMonth, r.BegunUtc, r.EndedUtc)).ToListAsync(stop)));

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await roles.Find(id, stop) is { } found ? View(await roles.Page(found, stop)) : NotFound();
}
