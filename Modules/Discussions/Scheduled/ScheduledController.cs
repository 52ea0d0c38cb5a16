using Communities;
using Discussions.Board;
using Discussions.Shared;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Scheduled;

/// <summary>One of the viewer's discussions that are to be posted later.</summary>
[Route("drafts/scheduled/{id}"), SignedIn]
internal sealed class ScheduledController(AppDb db, ICommunities communities, CommunityTags tags, Scheduling scheduling) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Edit(string id, CancellationToken stop)
    {
        if (await Mine(id, stop) is not { } post || await Place(post, stop) is not { } community) return NotFound();

        return await Form(community, post, DiscussionForm.Of(post, Site.TimeZone), stop);
    }

    // By POST: a form with files has no place for another method.
    [HttpPost, EnableRateLimiting(Limits.Post), TakesAttachments]
    public async Task<IActionResult> Update(string id, DiscussionForm form, CancellationToken stop)
    {
        if (await Mine(id, stop) is not { } post || await Place(post, stop) is not { } community) return NotFound();

        return await Attempt(async () =>
        {
            var wanted = form.Beginning(Site.TimeZone);
            if (string.IsNullOrWhiteSpace(form.PostAt)) return To(await scheduling.PostNow(community, post, wanted, stop));

            var at = WallClock.Read(form.PostAt) ?? throw new RuleBroken("Give a day and a time, or leave it empty to post now.", nameof(form.PostAt));
            await scheduling.Keep(community, wanted, WallClock.ToUtc(at, Site.TimeZone, nameof(form.PostAt)), post, stop);
            Say("It will be posted at the time that you chose.");
            return To("/drafts");
        }, again: () => Form(community, post, form, stop));
    }

    [HttpDelete, EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Destroy(string id, CancellationToken stop)
    {
        // Also where somebody may no longer read.
        if (await Mine(id, stop) is not { } post) return NotFound();

        await scheduling.GiveUp(post, stop);
        Say("It will not be posted.");
        return To("/drafts");
    }

    async Task<IActionResult> Form(CommunityView community, ScheduledPost post, DiscussionForm form, CancellationToken stop) =>
        View("/Discussions/Board/New.cshtml", new NewDiscussionPage(community, form, await Access.Can(DiscussionsModule.Moderate, community, stop) ? KindWord.ForFacilitators : KindWord.ForMembers, await tags.Of(community.Id, stop), false) { Address = "/drafts/scheduled/" + post.Id });

    Task<ScheduledPost?> Mine(string id, CancellationToken stop) => db.Set<ScheduledPost>().SingleOrDefaultAsync(p => p.Id == id && p.PersonId == Me.Id, stop);

    Task<CommunityView?> Place(ScheduledPost post, CancellationToken stop) => communities.ReadBy(Me).SingleOrDefaultAsync(c => c.Id == post.CommunityId, stop);
}
