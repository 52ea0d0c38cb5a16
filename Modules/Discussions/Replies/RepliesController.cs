using Communities;
using Discussions.Attachments;
using Discussions.Hidden;
using Discussions.SealedNames;
using Discussions.Threads;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Replies;

[Route("communities/{slug}/discussions/{id}/replies")]
internal sealed class RepliesController(AppDb db, ThreadQuery threads, Writing writing, Askers askers, TimeProvider clock) : CopController
{
    /// <summary>Where to go on: at a day, at the first unread reply; or what was said since, for a page that stands open.</summary>
    /// <param name="on">A day in the site's time zone.</param>
    /// <param name="after">The number of the last reply that the page shows.</param>
    [HttpGet, Everybody]
    public async Task<IActionResult> Index(string slug, string id, DateOnly? on, bool unread = false, int? after = null, [FromServices] ReplyPlaces? places = null, CancellationToken stop = default)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();
        if (after is { } shown && WantsFragment) return await Since(slug, id, shown, stop);

        var number = on is { } day ? await places!.On(id, day, stop) : unread ? await places!.FirstUnread(id, stop) : null;
        return To(number is { } found ? Discussion.PathOf(community.Path, id, found) : Discussion.PathOf(community.Path, id) + "#reply");
    }

    /// <summary>Where a reply stands, whatever its page; for a script, the reply itself.</summary>
    [HttpGet("{number:int}"), Everybody]
    public async Task<IActionResult> Show(string slug, string id, int number, CancellationToken stop)
    {
        var community = await threads.Place(slug, id, stop);
        var said = community is null ? null : await threads.Answer(id, number, stop);
        if (said is null && await threads.NewPlace(id, number, stop) is { } elsewhere) return RedirectPermanent(Request.PathBase + elsewhere);
        if (community is null) return NotFound();
        if (!WantsFragment) return To(Discussion.PathOf(community.Path, id, number));

        return said is not null ? PartialView("_Quoted", said) : NotFound();
    }

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post), TakesAttachments]
    public async Task<IActionResult> Create(string slug, string id, ReplyForm form, [FromServices] Posting posting, [FromServices] HeldBack heldBack, CancellationToken stop)
    {
        if (await threads.Find(slug, id, stop) is not var (community, discussion)) return NotFound();
        if (!await Access.Can(DiscussionsModule.Reply, community, stop)) return await Outside(community, id, form, stop);

        return await Attempt(async () =>
        {
            var text = await writing.Of(form.Body, nameof(form.Body), Reply.NoBody, stop);
            // The queue of what waits shows names; whoever asked without theirs is spared it.
            var isUnnamed = !form.IsNamed && await askers.Is(Me.Id, discussion, stop);
            if (!isUnnamed && await heldBack.Reply(community, discussion, text, form.InReplyTo, form.Follow, stop) is { } waits) return Elsewhere(waits);
            return await Posted(slug, community, await posting.Reply(community, discussion, text, form.InReplyTo, form.Follow, stop, form.IsNamed), stop);
        }, again: () => Again(slug, id, form, stop));
    }

    [HttpGet("{number:int}/edit"), SignedIn]
    public async Task<IActionResult> Edit(string slug, string id, int number, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community || await Numbered(id, number, stop) is not { } reply) return NotFound();
        if (!await IsMine(reply, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return View(new EditReplyPage(community, Discussion.PathOf(community.Path, id), number, new ReplyForm { Body = reply.Body }));
    }

    // Also by POST: a form with files has no place for another method.
    [HttpPut("{number:int}"), HttpPost("{number:int}"), SignedIn, EnableRateLimiting(Limits.Post), TakesAttachments]
    public async Task<IActionResult> Update(string slug, string id, int number, ReplyForm form, [FromServices] IAttachments attachments, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community || await Numbered(id, number, stop) is not { } reply) return NotFound();
        if (!await IsMine(reply, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var isClosed = await db.Set<Discussion>().AnyAsync(d => d.Id == id && d.ClosedUtc != null, stop);
            reply.Change(reply.AuthorId, await writing.Of(form.Body, nameof(form.Body), Reply.NoBody, stop), isClosed, clock.UtcNow());
            await attachments.Post(reply.Body, AttachedPosts.Of(reply), Me.Id, stop);
            await db.SaveChangesAsync(stop);
            return To(Discussion.PathOf(community.Path, id, number));
        }, again: () => Task.FromResult<IActionResult>(View("Edit", new EditReplyPage(community, Discussion.PathOf(community.Path, id), number, form))));
    }

    // What came after the last reply that the page shows, as far as that page goes.
    async Task<IActionResult> Since(string slug, string id, int shown, CancellationToken stop)
    {
        if (await threads.Read(slug, id, Discussion.PageOf(Math.Max(1, shown)), new(), clock.UtcNow(), stop) is not var (thread, _)) return NotFound();

        return PartialView("_Replies", thread.Replies with { Cards = [.. thread.Replies.Cards.Where(c => c.Number > shown).Select(c => c with { IsFirstNew = false })] });
    }

    async Task<IActionResult> Posted(string slug, CommunityView community, Reply reply, CancellationToken stop)
    {
        var path = Discussion.PathOf(community.Path, reply.DiscussionId, reply.Number);
        if (!WantsFragment) return To(path);

        // The first reply of a page is not for the page that the form stood on.
        if (reply.Number > 1 && Discussion.PageOf(reply.Number) != Discussion.PageOf(reply.Number - 1)) return Elsewhere(path);

        if (await threads.Read(slug, reply.DiscussionId, Discussion.PageOf(reply.Number), new ReplyForm(), clock.UtcNow(), stop) is not var (thread, _)) return NotFound();

        Response.Headers["HX-Trigger"] = """{"toast":"Reply posted"}""";
        ModelState.Clear();
        var card = await threads.Card(reply, thread.Path, stop);
        return PartialView("_Posted", new PostedReply(thread.Replies with { Cards = [card], Unread = 0, Said = null }, thread));
    }

    IActionResult Elsewhere(string path)
    {
        if (!WantsFragment) return To(path);

        Response.Headers["HX-Redirect"] = Request.PathBase + path;
        return NoContent();
    }

    Task<IActionResult> Outside(CommunityView community, string id, ReplyForm form, CancellationToken stop)
    {
        ModelState.AddModelError("", community.IsMember && community.Silence.Length > 0 ? $"{community.Silence} What you wrote is kept below."
            : "Only members of this community can reply. What you wrote is kept: join the community, then post it.");
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Again(community.Slug, id, form, stop);
    }

    // The whole page once more, or its form, with what was typed.
    async Task<IActionResult> Again(string slug, string id, ReplyForm form, CancellationToken stop)
    {
        var last = await db.Set<Discussion>().Where(d => d.Id == id).Select(d => d.LastNumber).SingleAsync(stop);
        if (await threads.Read(slug, id, Discussion.PageOf(last), form, clock.UtcNow(), stop) is not var (thread, _)) return NotFound();

        return WantsFragment ? PartialView("_Composer", thread) : View("/Discussions/Threads/Show.cshtml", thread);
    }

    async ValueTask<bool> IsMine(Reply reply, CancellationToken stop) => reply.AuthorId == Me.Id || reply.AuthorId == Unnamed.Id && await askers.Is(Me.Id, reply.DiscussionId, stop);

    Task<Reply?> Numbered(string id, int number, CancellationToken stop) =>
        db.Set<Reply>().SingleOrDefaultAsync(r => r.DiscussionId == id && r.Number == number, stop);
}
