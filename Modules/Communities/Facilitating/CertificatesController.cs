using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Communities.Facilitating;

/// <summary>What somebody did for a community, on a page that prints well.</summary>
[Route("facilitating/{id}/certificate"), SignedIn]
internal sealed class CertificatesController(AppDb db, HeldRoles roles) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop)
    {
        if (await roles.Find(id, stop) is not { Role.BegunUtc: { } begun } found) return NotFound();

        var name = await db.Set<Person>().Where(p => p.Id == found.Role.PersonId).Select(p => p.DisplayName).SingleOrDefaultAsync(stop);
        var thanks = await db.Set<Thanks>().CountAsync(t => t.RoleId == id, stop);
        var done = await db.Set<LogEntry>().Where(e => e.RoleId == id).Select(e => e.Minutes).ToListAsync(stop);
        return View("/Communities/Facilitating/Certificate.cshtml", new CertificatePage(id, name ?? "", found.Community.Name, found.Community.Purpose, found.Role.Kind, begun, found.Role.EndedUtc, found.Role.HoursAMonth, found.Community.MemberCount, thanks, done.Count, done.Sum()));
    }
}

public sealed record CertificatePage(string Id, string Name, string Community, string Purpose, FacilitatorKind Kind, DateTime BegunUtc, DateTime? EndedUtc, int? HoursAMonth, int Members, int Thanks, int Done, int Minutes);
