using Communities;
using Kernel.Content;
using Kernel.Data;
using Kernel.People;
using Learning.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Learning.Preview;

/// <summary>A page's draft as somebody else will see it. What people answered stays theirs.</summary>
[Route("communities/{slug}/learning/{id}/preview"), SignedIn]
internal sealed class PreviewController(AppDb db, PageReader reader, Publishing publishing, ICommunities communities) : CommunityController
{
    /// <param name="as">The user name of a member; empty for somebody who is new.</param>
    [HttpGet]
    public async Task<IActionResult> Show(string id, string? @as, string? width, CancellationToken stop)
    {
        if (await reader.Find(Community, id, stop) is not { } page) return NotFound();
        if (!await May(LearningModule.Build)) return StatusCode(StatusCodes.Status403Forbidden);

        var upper = (@as ?? "").Trim().TrimStart('@').ToUpperInvariant();
        var member = upper.Length == 0 ? null : await (from p in db.Set<Person>()
                                                      where p.NormalizedUserName == upper
                                                      join m in communities.Members.Where(m => m.CommunityId == Community.Id) on p.Id equals m.PersonId
                                                      select new { p.Id, p.DisplayName, p.UserName }).SingleOrDefaultAsync(stop);
        if (upper.Length > 0 && member is null) ModelState.AddModelError("as", "No member of this community has that user name.");
        return View("/Learning/Pages/Show.cshtml", await reader.Preview(Community, page, await publishing.Latest(page, stop), member?.Id, new(member?.DisplayName ?? "a newcomer", member?.UserName ?? @as ?? "", width == "phone"), stop));
    }
}
