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
internal sealed class RequestsController(AppDb db, Gate gate, TimeProvider clock) : CommunityController
{
    const int Most = 200;

    protected override bool IsForOutsiders => true;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        if (!await MayAnswer(Access, Community, stop)) return Community.CanRead ? StatusCode(StatusCodes.Status403Forbidden) : To(Community.Path);

        return View(new RequestsPage(Community,
            await (from r in db.Set<JoinRequest>()
                   where r.CommunityId == Community.Id && r.State == JoinRequestState.Open
                   join p in db.Set<Person>() on r.PersonId equals p.Id
                   orderby r.AskedUtc
                   select new RequestRow(r.Id, new Face(p.UserName!, p.DisplayName, p.Photo, p.Organisation), p.JobTitle, r.Reason, r.AskedUtc)).Take(Most).ToListAsync(stop)));
    }

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(JoinRequestForm form, CancellationToken stop) => Attempt(async () =>
    {
        if (Community.IsMember) return To(Community.Path);
        if (Community.Lifecycle == CommunityLifecycle.Archived) throw new RuleBroken(Community.Silence);
        if (await db.Set<JoinRequest>().AnyAsync(r => r.CommunityId == Community.Id && r.PersonId == Me.Id && r.State == JoinRequestState.Open, stop))
            throw new RuleBroken("You have asked already. The facilitators have not answered yet.");

        db.Add(JoinRequest.Ask(Community.Id, Me.Id, form.Reason ?? "", clock.UtcNow()));
        await db.SaveChangesAsync(stop);
        Say("The facilitators are told. You hear from them here.");
        return To(Community.Path);
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

    internal static async ValueTask<bool> MayAnswer(Access access, CommunityView community, CancellationToken stop) =>
        access.Can(CommunitiesModule.Manage) || await access.Can(CommunitiesModule.Tend, community, stop);
}
