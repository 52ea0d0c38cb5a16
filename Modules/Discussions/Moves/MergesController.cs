using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Moves;

/// <summary>A discussion goes into another one of the same community.</summary>
[Route("communities/{slug}/discussions/{id}/merge"), SignedIn]
internal sealed class MergesController(AppDb db, Moving moving) : MovingController(db)
{
    const int Shown = 20;

    [HttpGet]
    public Task<IActionResult> New(string id, string? q, CancellationToken stop) => With(id, async discussion => View("Merge", await Page(discussion, q ?? "", stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, string? into, string? q, CancellationToken stop) => With(id, discussion => Attempt(async () =>
    {
        var target = await Db.Set<Discussion>().Published().In(Community.Id).SingleOrDefaultAsync(d => d.Id == into, stop) ?? throw new RuleBroken("Choose the discussion into which it should go.", "Into");
        var number = target.LastNumber + 1;
        await moving.Together(discussion, target, Me.Id, stop);
        Say("The two are one discussion now. The old address leads here.");
        return To(Discussion.PathOf(Community.Path, target.Id, number));
    }, again: async () => View("Merge", await Page(discussion, q ?? "", stop))), stop);

    async Task<MergePage> Page(Discussion discussion, string query, CancellationToken stop)
    {
        var others = Db.Set<Discussion>().Published().In(Community.Id).Where(d => d.Id != discussion.Id);
        if (query.Length > 0) others = others.Where(d => d.DisplayText.ToLower().Contains(query.ToLower()));
        return new(Community, Discussion.PathOf(Community.Path, discussion.Id), discussion.DisplayText, query,
            await others.OrderByDescending(d => d.ActiveUtc).Take(Shown).Select(d => new MergeChoice(d.Id, d.DisplayText, d.ReplyCount, d.ActiveUtc)).ToListAsync(stop));
    }
}
