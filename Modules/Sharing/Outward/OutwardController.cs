using CaseStudies;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Sharing.Outward;

/// <summary>Sharing one case study with hubs: how it stands, asking its authors, taking it back.</summary>
[Route("communities/{slug}/case-studies/{id}/sharing"), SignedIn]
internal sealed class OutwardController(AppDb db, ICaseStudies cases, Sendings sendings, ShareReader reader, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public Task<IActionResult> Show(string id, CancellationToken stop) => With(id, async (study, mayShare) => View(await reader.Read(Community, study, PathOf(id), mayShare, new(), stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, ShareForm form, CancellationToken stop) => Allowed(id, study => Attempt(async () =>
    {
        if (await db.Set<Connection>().Open().WithHubs().SingleOrDefaultAsync(c => c.Id == form.Hub, stop) is not { } hub) throw new RuleBroken("Choose a hub with which this site is connected.", "Hub");

        await sendings.Ask(study, Community, PathOf(id), hub, form.ForVisitors, Me.Id, stop);
        await db.SaveChangesAsync(stop);
        Say("Its authors are asked. Nothing leaves before all of them have said yes.");
        return To(PathOf(id) + "/sharing");
    }, again: async () => View("Show", await reader.Read(Community, study, PathOf(id), true, form, stop))), stop);

    /// <summary>Takes it back from a hub.</summary>
    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(string id, string? hub, CancellationToken stop) => Allowed(id, async study =>
    {
        if (await db.Set<OutwardShare>().SingleOrDefaultAsync(s => s.CaseId == study.Id && s.ConnectionId == hub && s.IsWanted, stop) is not { } share) return NotFound();

        await sendings.TakeBack(study.Id, share.ConnectionId, $"{Me.DisplayName} took it back.", Me.Id, stop);
        await db.SaveChangesAsync(stop);
        Say("It is being removed from the hub.");
        return To(PathOf(id) + "/sharing");
    }, stop);

    /// <summary>Calls a question off.</summary>
    [HttpDelete("{entry}"), EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> CallOff(string id, string entry, CancellationToken stop) => Allowed(id, async study =>
    {
        if (await db.Set<ShareRequest>().SingleOrDefaultAsync(r => r.Id == entry && r.CaseId == study.Id && r.State == RequestState.Open, stop) is not { } request) return NotFound();

        request.CallOff("", clock.UtcNow());
        await db.SaveChangesAsync(stop);
        Say("The question is called off. Nothing leaves.");
        return To(PathOf(id) + "/sharing");
    }, stop);

    Task<IActionResult> Allowed(string id, Func<CaseView, Task<IActionResult>> act, CancellationToken stop) =>
        With(id, (study, mayShare) => mayShare ? act(study) : Task.FromResult<IActionResult>(StatusCode(StatusCodes.Status403Forbidden)), stop);

    async Task<IActionResult> With(string id, Func<CaseView, bool, Task<IActionResult>> act, CancellationToken stop)
    {
        if (await cases.Find(id, stop) is not { } study || study.CommunityId != Community.Id) return NotFound();

        var mayShare = await Access.MayShare(Community, stop);
        return mayShare || study.AuthorIds.Contains(Me.Id) ? await act(study, mayShare) : StatusCode(StatusCodes.Status403Forbidden);
    }

    string PathOf(string id) => $"{Community.Path}/case-studies/{id}";
}

internal static class Sharers
{
    /// <summary>Editors ask about everything that they may read, facilitators about what is their community's.</summary>
    public static async ValueTask<bool> MayShare(this Access access, CommunityView community, CancellationToken stop) =>
        access.Can(SharingModule.ShareAnywhere) || await access.Can(SharingModule.Share, community, stop);
}
