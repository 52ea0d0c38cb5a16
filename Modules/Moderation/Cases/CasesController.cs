using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Moderation.Queue;

namespace Moderation.Cases;

[Route("communities/{slug}/moderation/cases/{id}"), SignedIn]
internal sealed class CasesController(AppDb db, CaseQuery query) : CommunityController
{
    /// <param name="use">The text that a facilitator wants to send, to be changed first.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string id, string? use, CancellationToken stop)
    {
        if (!await Community.MayModerate(Access, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await db.Set<Case>().AnyAsync(c => c.Id == id && c.CommunityId == Community.Id, stop) ? View(await query.Page(Community, id, new(), use, stop)) : NotFound();
    }
}
