using CaseStudies.Shared;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CaseStudies.Drafts;

/// <summary>What an author has typed and not saved: kept as they type, for whatever device they go on with.</summary>
[Route("communities/{slug}/case-studies/{id}/draft"), SignedIn, EnableRateLimiting(Limits.Press)]
internal sealed class DraftsController(AppDb db, CaseLookup lookup, TimeProvider clock) : CommunityController
{
    [HttpPut]
    public async Task<IActionResult> Update(string id, string? body, [Bind(Prefix = "Answers")] Dictionary<string, string?> answers, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: false, stop) is not { May.Edits: true, Case.TakesWords: true }) return NotFound();

        var draft = await db.Set<CaseDraft>().SingleOrDefaultAsync(d => d.CaseId == id && d.PersonId == Me.Id, stop);
        if (draft is null) db.Add(draft = new() { CaseId = id, PersonId = Me.Id });
        draft.Keep(answers, body, clock.UtcNow());
        await db.SaveChangesAsync(stop);
        return NoContent();
    }

    [HttpDelete]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        if (await lookup.Find(Community, id, tracked: false, stop) is not { May.IsAuthor: true }) return NotFound();

        await db.Write(() => db.Set<CaseDraft>().Where(d => d.CaseId == id && d.PersonId == Me.Id).ExecuteDeleteAsync(stop), stop);
        Say("Here is what was saved last.");
        return To(CaseStudy.PathOf(Community.Path, id) + "/edit");
    }
}
