using Kernel;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Communities.Memberships;

[Route("communities/{slug}/membership"), SignedIn]
internal sealed class MembershipsController(Roll roll, OwnDomains domains) : CommunityController
{
    protected override bool IsForOutsiders => true;

    // Somebody who had to sign in first comes back here.
    [HttpGet, Everybody]
    public IActionResult Show() => To(Community.Path);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string? back, CancellationToken stop) => Attempt(async () =>
    {
        if (Community.Lifecycle == CommunityLifecycle.Archived) throw new RuleBroken(Community.Silence);
        if (!Community.IsMember && !Community.CanJoin && !await domains.Admit(Community, Me, stop))
            throw new RuleBroken(Community.Door == CommunityJoining.Invitation ? $"People join this community by invitation. Write to {Community.FacilitatorNames}."
                : $"Nobody joins this community without being asked in. Ask on its page, and {Community.FacilitatorNames} will answer.");

        await roll.Join(Community.Id, Me.Id, stop);
        Say($"Welcome to {Community.Name}.");
        return To(Back(back));
    }, again: Refused);

    [HttpDelete, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Destroy(CancellationToken stop) => Attempt(async () =>
    {
        await roll.Leave(Community.Id, Me.Id, stop);
        Say($"You have left {Community.Name}. What you wrote stays, and you can come back.");
        return To(Community.Privacy is CommunityPrivacy.Confidential ? "/communities" : Community.Path);
    }, again: Refused);

    Task<IActionResult> Refused() => Task.FromResult<IActionResult>(View("Refused", Community));
}
