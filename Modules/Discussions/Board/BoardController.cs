using Communities;
using Discussions.Attachments;
using Discussions.Hidden;
using Discussions.Polls;
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
internal sealed class BoardController(AppDb db, RowQuery rows, CommunityTags tags, Writing writing, DraftBox drafts, Following following, IAttachments attachments, TimeProvider clock) : CommunityController
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
        var poll = Poll.Of(draft.Id, form.PollChoices, form.PollMultiple, EndOf(form.PollCloses), clock.UtcNow());
        // The queue of what waits shows names; whoever asks without theirs is spared it.
        return form.Kind == DiscussionKind.Announcement || form.Sealing is not null ? null : await heldBack.Discussion(Community, draft, poll, stop);
    }

    async Task<Discussion> Start(DiscussionForm form, CancellationToken stop)
    {
        if (form.Kind == DiscussionKind.Announcement && !await May(DiscussionsModule.Moderate)) throw new RuleBroken("Announcements are for facilitators. Choose another kind.", nameof(form.Kind));

        if (form.Sealing is not null && !await May(DiscussionsModule.AskUnnamed)) throw new RuleBroken("Here people ask in their own name. What you wrote is kept below.");
        if (form.Sealing is not null && form.Kind == DiscussionKind.Announcement) throw new RuleBroken("An announcement needs a name under it.", nameof(form.Kind));

        var now = clock.UtcNow();
        var discussion = Discussion.Start(Community, Me.Id, Me.Name, form.Kind, form.Title ?? "", await writing.Of(form.Body, nameof(form.Body), Discussion.NoBody, stop), now, form.Sealing is not null);
        discussion.Tag(form.Tags);
        db.Add(discussion);
        await attachments.Post(discussion.Body, AttachedPosts.Of(discussion), Me.Id, stop);
        if (Poll.Of(discussion.Id, form.PollChoices, form.PollMultiple, EndOf(form.PollCloses), now) is { } poll) db.Add(poll);
        if (form.Sealing is { } sealing) db.Add(new SealedName { DiscussionId = discussion.Id, PersonId = Me.Id, Sealing = sealing });
        else if (Community.IsNewcomer) db.Raise(new FirstContributionMade(Community.Id, Me.Id));
        (await following.Of(discussion.Id, Me.Id, stop)).Because(FollowReason.Started, now);
        await db.SaveChangesAsync(stop);
        await drafts.Forget(Me.Id, Community.Id, "", stop);
        return discussion;
    }

    DateTime? EndOf(DateOnly? day) => day is not { } last ? null
        : TimeZoneInfo.ConvertTimeToUtc(last.ToDateTime(new TimeOnly(23, 59)), Site.TimeZone);

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
