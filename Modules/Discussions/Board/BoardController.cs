using Communities;
using Discussions.Hidden;
using Discussions.Shared;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Board;

[Route("communities/{slug}/discussions")]
internal sealed class BoardController(AppDb db, RowQuery rows, CommunityTags tags, Writing writing, DraftBox drafts, Following following, TimeProvider clock) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string? show, string? tag, int page = 1, CancellationToken stop = default)
    {
        show = show is "unanswered" || show is "mine" && Me.IsSignedIn ? show : "";
        tag = PlainText.Clean(tag ?? "").ToLowerInvariant();
        var listed = tag.Length > 0 ? Listed(show).Tagged(tag) : Listed(show);
        var path = Community.Path + "/discussions" + QueryString.Create(new Dictionary<string, string?> { ["show"] = show, ["tag"] = tag }.Where(q => q.Value!.Length > 0));
        var pager = Pager.Of(page, await listed.CountAsync(stop), Site.Settings.PageSize, path);
        var list = await rows.Read(listed, (pager.Page - 1) * Site.Settings.PageSize, Site.Settings.PageSize, stop);
        return View(new BoardPage(Community, new(list), show, await May(DiscussionsModule.Start), pager) { Tag = tag, Tags = await tags.Of(Community.Id, stop) });
    }

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New(DiscussionKind kind = DiscussionKind.Question, CancellationToken stop = default)
    {
        if (!await May(DiscussionsModule.Start)) return View("Outside", Community);

        var draft = await drafts.Of(Me.Id, Community.Id, "", stop);
        return View(await Page(new() { Kind = kind, Title = draft?.Title, Body = draft?.Body }, stop));
    }

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(DiscussionForm form, [FromServices] HeldBack heldBack, CancellationToken stop)
    {
        if (!await May(DiscussionsModule.Start))
        {
            ModelState.AddModelError("", Community.IsMember && Community.Silence.Length > 0 ? $"{Community.Silence} What you wrote is kept below."
                : "Only members can start a discussion here. What you wrote is kept below: join the community, then post it.");
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return View("New", await Page(form, stop));
        }
        return await Attempt(async () =>
        {
            if (await Held(form, heldBack, stop) is { } waits) return To(waits);

            var discussion = await Start(form, stop);
            Say("It is posted, and you are told about replies.");
            return To(Discussion.PathOf(Community.Path, discussion.Id));
        }, again: async () => View("New", await Page(form, stop)));
    }

    // Only what could be posted is held.
    async Task<string?> Held(DiscussionForm form, HeldBack heldBack, CancellationToken stop)
    {
        var draft = Discussion.Start(Community, Me.Id, Me.Name, form.Kind, form.Title ?? "", await writing.Of(form.Body, nameof(form.Body), Discussion.NoBody, stop), clock.UtcNow());
        draft.Tag(form.Tags);
        return form.Kind == DiscussionKind.Announcement ? null : await heldBack.Discussion(Community, draft, stop);
    }

    async Task<Discussion> Start(DiscussionForm form, CancellationToken stop)
    {
        if (form.Kind == DiscussionKind.Announcement && !await May(DiscussionsModule.Moderate)) throw new RuleBroken("Announcements are for facilitators. Choose another kind.", nameof(form.Kind));

        var now = clock.UtcNow();
        var discussion = Discussion.Start(Community, Me.Id, Me.Name, form.Kind, form.Title ?? "", await writing.Of(form.Body, nameof(form.Body), Discussion.NoBody, stop), now);
        discussion.Tag(form.Tags);
        db.Add(discussion);
        if (Community.IsNewcomer) db.Raise(new FirstContributionMade(Community.Id, Me.Id));
        (await following.Of(discussion.Id, Me.Id, stop)).Because(FollowReason.Started, now);
        await db.SaveChangesAsync(stop);
        await drafts.Forget(Me.Id, Community.Id, "", stop);
        return discussion;
    }

    IQueryable<Discussion> Listed(string show)
    {
        var all = db.Set<Discussion>().Published().In(Community.Id);
        return show switch
        {
            "unanswered" => all.Unanswered(),
            "mine" => all.Where(d => d.StartedBy == Me.Id || db.Set<Reply>().Any(r => r.AuthorId == Me.Id && r.DiscussionId == d.Id)),
            _ => all,
        };
    }

    async Task<NewDiscussionPage> Page(DiscussionForm form, CancellationToken stop) =>
        new(Community, form, await May(DiscussionsModule.Moderate) ? KindWord.ForFacilitators : KindWord.ForMembers, await tags.Of(Community.Id, stop));
}
