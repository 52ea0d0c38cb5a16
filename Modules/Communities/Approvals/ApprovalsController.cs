using Communities.Charters;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Approvals;

/// <summary>Charters that wait, for those who approve them. They read the charter, whatever they may read of the community.</summary>
[Route("charters"), Can(CommunitiesModule.Approve)]
internal sealed class ApprovalsController(AppDb db, CharterReader reader, Publishing publishing, ContentJson json, TimeProvider clock) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(new ProposedChartersPage(
        await (from c in db.Set<Charter>()
               where c.State == CharterState.Proposed
               join place in db.Set<Community>() on c.CommunityId equals place.Id
               where place.State == ContentState.Published
               orderby c.ProposedUtc
               select new ProposedCharter(c.Id, place.DisplayText, db.Set<Person>().Where(p => p.Id == c.WrittenById).Select(p => p.DisplayName).FirstOrDefault() ?? "", c.ProposedUtc)).ToListAsync(stop)));

    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await Find(id, stop) is { } charter ? View(await Page(charter, null, stop)) : NotFound();

    [HttpGet("{id}/approval")]
    public IActionResult Approval(string id) => To("/charters/" + id);

    [HttpPost("{id}/approval"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, CancellationToken stop) => Answer(id, null, async (charter, community) =>
    {
        var last = await db.Set<Charter>().Where(c => c.CommunityId == charter.CommunityId && c.State == CharterState.Approved).MaxAsync(c => (int?)c.Number, stop) ?? 0;
        charter.Approve(last + 1, Me.Id, clock.UtcNow());
        if (community.Purpose != charter.Purpose)
        {
            publishing.Replace(community, json.Write(community), Me.Name);
            community.Purpose = charter.Purpose;
        }
        Say($"Approved. The charter of {community.DisplayText} is version {charter.Number} now, and those who wrote it are told.");
    }, stop);

    [HttpDelete("{id}/approval"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, ReturnForm form, CancellationToken stop) => Answer(id, form.Reason, (charter, community) =>
    {
        charter.Return(form.Reason ?? "", Me.Id, clock.UtcNow());
        Say($"It goes back to {community.DisplayText} with what you wrote.");
        return Task.CompletedTask;
    }, stop);

    async Task<IActionResult> Answer(string id, string? reason, Func<Charter, Community, Task> answer, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } charter) return NotFound();

        return await Attempt(() => db.Write<IActionResult>(async () =>
        {
            await answer(charter, await db.Set<Community>().SingleAsync(c => c.Id == charter.CommunityId, stop));
            await db.SaveChangesAsync(stop);
            return To("/charters");
        }, stop), again: async () => View("Show", await Page(charter, reason, stop)));
    }

    Task<Charter?> Find(string id, CancellationToken stop) => db.Set<Charter>().SingleOrDefaultAsync(c => c.Id == id && c.State == CharterState.Proposed, stop);

    async Task<AnswerCharterPage> Page(Charter charter, string? reason, CancellationToken stop)
    {
        var view = await reader.View(charter, stop);
        var former = (await reader.Approved(charter.CommunityId, stop)).FirstOrDefault();
        var community = await db.Set<Community>().Where(c => c.Id == charter.CommunityId).Select(c => new CommunityView { Id = c.Id, Slug = c.Slug, Name = c.DisplayText, MemberCount = c.MemberCount }).SingleAsync(stop);
        var by = await db.Set<Person>().Where(p => p.Id == charter.WrittenById).Select(p => new Face(p.UserName!, p.DisplayName, p.Photo, p.JobTitle)).SingleOrDefaultAsync(stop) ?? Face.Gone;
        return new(view, community, by, charter.ProposedUtc, former is null ? null : CharterReader.Compare(await reader.View(former, stop), view), reason);
    }
}
