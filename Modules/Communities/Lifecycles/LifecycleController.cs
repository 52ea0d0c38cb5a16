using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Lifecycles;

/// <summary>How far a community is in its life, and the next step.</summary>
[Route("communities/{slug}/lifecycle"), SignedIn]
internal sealed class LifecycleController(AppDb db, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop) => await MayMove() ? View(await Page(new(), stop)) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPut, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Update(LifecycleForm form, CancellationToken stop)
    {
        if (!await MayMove()) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var to = form.Lifecycle!.Value;
            var community = await db.Set<Community>().SingleAsync(c => c.Id == Community.Id, stop);
            community.Move(to, await IsTended(stop), form.Reason ?? "", Me.Id, clock.UtcNow());
            await db.SaveChangesAsync(stop);
            Say($"{Community.Name} is {LifecycleWord.Of(to)} now, and its members are told.");
            return To(Community.Path + "/lifecycle");
        }, again: async () => View("Show", await Page(form, stop)));
    }

    async ValueTask<bool> MayMove() => Access.Can(CommunitiesModule.Manage) || await May(CommunitiesModule.Tend);

    Task<bool> IsTended(CancellationToken stop) => db.Set<FacilitatorRole>().Held().AnyAsync(r => r.CommunityId == Community.Id, stop);

    async Task<LifecyclePage> Page(LifecycleForm form, CancellationToken stop) =>
        new(Community, await db.Set<Community>().Where(c => c.Id == Community.Id).Select(c => c.LifecycleUtc).SingleAsync(stop), await IsTended(stop),
            [.. Communities.Community.MovesFrom(Community.Lifecycle).Select(to => Move.Of(Community.Lifecycle, to))], form);
}
