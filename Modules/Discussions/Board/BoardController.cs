using Communities;
using Discussions.Scheduled;
using Discussions.SealedNames;
using Discussions.Shared;
using Kernel;
using Kernel.Attachments;
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
internal sealed class BoardController(AppDb db, RowQuery rows, CommunityTags tags, DraftBox drafts, Starting starting, Scheduling scheduling) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string? show, string? tag, DiscussionKind? kind, int page = 1, CancellationToken stop = default)
    {
        show = show is "unanswered" || show is "mine" or "unread" && Me.IsSignedIn ? show : "";
        tag = PlainText.Clean(tag ?? "").ToLowerInvariant();
        kind = kind is { } asked && Enum.IsDefined(asked) ? asked : null;
        var listed = tag.Length > 0 ? Listed(show).Tagged(tag) : Listed(show);
        if (kind is not null) listed = listed.Where(d => d.Kind == kind);
        var path = Community.Path + "/discussions" + QueryString.Create(new Dictionary<string, string?> { ["show"] = show, ["tag"] = tag, ["kind"] = kind?.ToString() ?? "" }.Where(q => q.Value!.Length > 0));
        var pager = Pager.Of(page, await listed.CountAsync(stop), Site.Settings.PageSize, path);
        var list = await rows.Read(listed, (pager.Page - 1) * Site.Settings.PageSize, Site.Settings.PageSize, stop);
        return View(new BoardPage(Community, new(list), show, await May(DiscussionsModule.Start), pager) { Tag = tag, Kind = kind, Tags = await tags.Of(Community.Id, stop) });
    }

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New(DiscussionKind kind = DiscussionKind.Question, CancellationToken stop = default)
    {
        if (!await May(DiscussionsModule.Start)) return View("Outside", Community);

        var draft = await drafts.Of(Me.Id, Community.Id, "", stop);
        return View(await Page(new() { Kind = kind, Title = draft?.Title, Body = draft?.Body }, stop));
    }

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post), TakesAttachments]
    public async Task<IActionResult> Create(DiscussionForm form, CancellationToken stop)
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
            if (!string.IsNullOrWhiteSpace(form.PostAt)) return await Later(form, stop);

            var wanted = form.Beginning(Site.TimeZone);
            if (await starting.Held(Community, wanted, stop) is { } waits) return To(waits);

            var discussion = await starting.Start(Community, wanted, stop);
            await drafts.Forget(Me.Id, Community.Id, "", stop);
            Say("It is posted, and you are told about replies.");
            return To(Discussion.PathOf(Community.Path, discussion.Id));
        }, again: async () => View("New", await Page(form, stop)));
    }

    async Task<IActionResult> Later(DiscussionForm form, CancellationToken stop)
    {
        var at = WallClock.Read(form.PostAt) ?? throw new RuleBroken("Give a day and a time, or leave it empty to post now.", nameof(form.PostAt));
        await scheduling.Keep(Community, form.Beginning(Site.TimeZone), WallClock.ToUtc(at, Site.TimeZone, nameof(form.PostAt)), null, stop);
        await drafts.Forget(Me.Id, Community.Id, "", stop);
        Say("It will be posted at the time that you chose. Until then it stands here, and nobody but you sees it.");
        return To("/drafts");
    }

    IQueryable<Discussion> Listed(string show)
    {
        var all = db.Set<Discussion>().Published().In(Community.Id);
        return show switch
        {
            "unanswered" => all.Unanswered(),
            // As the list marks them: what came since somebody was there, and what they never opened for a while.
            "unread" => rows.Unread(all),
            "mine" => all.Where(d => d.StartedBy == Me.Id || db.Set<SealedName>().Any(s => s.DiscussionId == d.Id && s.PersonId == Me.Id) || db.Set<Reply>().Any(r => r.AuthorId == Me.Id && r.DiscussionId == d.Id)),
            _ => all,
        };
    }

    async Task<NewDiscussionPage> Page(DiscussionForm form, CancellationToken stop) =>
        new(Community, form, await May(DiscussionsModule.Moderate) ? KindWord.ForFacilitators : KindWord.ForMembers, await tags.Of(Community.Id, stop), await May(DiscussionsModule.AskUnnamed));
}
