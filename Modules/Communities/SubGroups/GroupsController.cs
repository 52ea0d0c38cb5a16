using Communities.Directory;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Communities.SubGroups;

/// <summary>The sub-groups of a community.</summary>
[Route("communities/{slug}/groups")]
internal sealed class GroupsController(AppDb db, ICommunities communities, Starting starting) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var seen = await communities.SeenBy(Me).Where(c => c.ParentId == Community.Id).OrderBy(c => c.Name).ToListAsync(stop);
        return View(new GroupsPage(Community, seen, await MayStart(stop)));
    }

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New(CancellationToken stop) =>
        await MayStart(stop) ? Page(new() { Privacy = Community.Privacy, Facilitate = true }) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(NewCommunityForm form, CancellationToken stop)
    {
        if (!await MayStart(stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var made = await starting.Begin(form, Community, stop);
            Say($"{made.DisplayText} is there, with your first question. Now tell people about it.");
            return To(new CommunityView { Slug = made.Slug }.Path);
        }, again: () => Task.FromResult(Page(form)));
    }

    IActionResult Page(NewCommunityForm form) => View("/Communities/Directory/New.cshtml", new NewCommunityPage(form, Community));

    async Task<bool> MayStart(CancellationToken stop) =>
        Community.ParentId.Length == 0 && Community.TakesPosts && Me.IsSignedIn
        && (await May(CommunitiesModule.Tend) || Access.Can(CommunitiesModule.Manage)
            || Community.IsMember && await db.Set<Community>().AnyAsync(c => c.Id == Community.Id && c.MembersStartGroups, stop));
}

public sealed record GroupsPage(CommunityView Community, IReadOnlyList<CommunityView> Groups, bool CanStart);
