using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.Requests;

/// <summary>Asking to be let into a private community, and the list of those who ask.</summary>
[Route("communities/{slug}/requests"), SignedIn]
internal sealed class RequestsController(AppDb db, Gate gate, OpenRequests requests, Roll roll, TimeProvider clock) : CommunityController
{
    protected override bool IsForOutsiders => true;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        if (!await requests.MayAnswer(Community, stop)) return Community.CanRead ? StatusCode(StatusCodes.Status403Forbidden) : To(Community.Path);

        return View(await requests.Page(Community, stop));
    }

    /// <summary>The door, for somebody who may read and does not belong.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken stop) =>
        Community.IsMember || !Community.CanRead ? To(Community.Path) : View("/Communities/Home/Gate.cshtml", await gate.Page(Community, new(), stop));

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(JoinRequestForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (Community.IsMember) return To(Community.Path);
        if (Community.Lifecycle == CommunityLifecycle.Archived) throw new RuleBroken(Community.Silence);
        if (!Community.CanAsk) throw new RuleBroken(Community.CanJoin ? "You need not ask: join on the community’s page." : $"People join this community by invitation. Write to {Community.FacilitatorNames}.");

        await roll.Ask(JoinRequest.Ask(Community.Id, Me.Id, form.Reason ?? "", clock.UtcNow()), stop);
        Say("Those who look after it are told. You hear from them here.");
        return To(Community.CanRead ? Community.Path + "/requests/new" : Community.Path);
    }, again: async () => View("/Communities/Home/Gate.cshtml", await gate.Page(Community, form, stop)));

    /// <summary>Taken back by whoever asked.</summary>
    [HttpDelete("{id}"), EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        var request = await db.Set<JoinRequest>().SingleOrDefaultAsync(r => r.Id == id && r.CommunityId == Community.Id && r.PersonId == Me.Id, stop);
        if (request is null) return NotFound();

        request.Withdraw(clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("Your request is taken back.");
        return To(Community.Path);
    }
}
