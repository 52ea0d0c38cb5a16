using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.SubGroups;

/// <summary>A sub-group becomes a community of its own.</summary>
[Route("communities/{slug}/graduation"), SignedIn]
internal sealed class GraduationsController(AppDb db, TimeProvider clock) : CommunityController
{
    [HttpGet]
    public async Task<IActionResult> New(CancellationToken stop) => await MayGraduate(stop) ? View("Graduate", await Page(stop)) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(CancellationToken stop)
    {
        if (!await MayGraduate(stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var community = await db.Set<Community>().SingleAsync(c => c.Id == Community.Id, stop);
            db.Add(community.Graduate(Me.Id, clock.UtcNow()));
            await db.SaveChangesAsync(stop);
            Say($"{Community.Name} is a community of its own now.");
            return To(Community.Path);
        }, again: async () => View("Graduate", await Page(stop)));
    }

    async Task<bool> MayGraduate(CancellationToken stop) =>
        Access.Can(CommunitiesModule.Manage) || await May(CommunitiesModule.Tend)
        || Community.ParentId.Length > 0 && await Access.Can(CommunitiesModule.Tend, new CommunityAt(Community.ParentId), stop);

    async Task<GraduationPage> Page(CancellationToken stop) =>
        new(Community, await db.Set<Community>().Where(c => c.Id == Community.ParentId && c.State == ContentState.Published).Select(c => c.DisplayText).SingleOrDefaultAsync(stop) ?? "");
}

/// <param name="Parent">The name of the community that it lies in; empty when it is one of its own.</param>
public sealed record GraduationPage(CommunityView Community, string Parent);

/// <summary>A community of which only the id is known, for asking what somebody may do there.</summary>
internal sealed record CommunityAt(string CommunityId) : IWithinCommunity;
