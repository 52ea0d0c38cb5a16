using Discussions.Attachments;
using Discussions.Replies;
using Discussions.SealedNames;
using Kernel;
using Kernel.Attachments;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Threads;

[Route("communities/{slug}/discussions/{id}")]
internal sealed class ThreadsController(AppDb db, ThreadQuery threads, ReadMarks marks, Askers askers, TimeProvider clock) : CopController
{
    /// <param name="to">The number of the reply that the reader wants to answer.</param>
    /// <param name="quote">They want its words before them.</param>
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string slug, string id, int page = 1, int? to = null, bool quote = false, CancellationToken stop = default)
    {
        if (await threads.Read(slug, id, page, new ReplyForm { InReplyTo = to, Quote = quote }, clock.UtcNow(), stop) is not (var thread, var readTo))
            return await threads.NewPlace(id, 0, stop) is { } elsewhere ? RedirectPermanent(Request.PathBase + elsewhere) : NotFound();

        if (readTo is { } number && !SaysWhatIsRead) await marks.Read(Me.Id, id, number, isAll: thread.Pager.Page >= thread.Pager.Pages, stop);
        return View(thread);
    }

    // Set by the script that reports what was read; without it, what a page shows is read.
    bool SaysWhatIsRead => Request.Cookies.ContainsKey("says-read");

    [HttpGet("edit"), SignedIn]
    public async Task<IActionResult> Edit(string slug, string id, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();
        var stands = await db.Set<Discussion>().Where(d => d.Id == id).Select(d => new { d.DisplayText, d.Body, d.StartedBy, d.Tags }).SingleAsync(stop);
        if (stands.StartedBy != Me.Id && !await askers.Is(Me.Id, id, stop)) return StatusCode(403);

        return View(new EditThreadPage(community, Discussion.PathOf(community.Path, id), new ThreadForm { Title = stands.DisplayText, Body = stands.Body, Tags = stands.Tags }));
    }

    // Also by POST: a form with files has no place for another method.
    [HttpPut, HttpPost, SignedIn, EnableRateLimiting(Limits.Post), TakesAttachments]
    public async Task<IActionResult> Update(string slug, string id, ThreadForm form, [FromServices] Publishing publishing, [FromServices] ContentJson json, [FromServices] Writing writing, [FromServices] IAttachments attachments, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();

        var path = Discussion.PathOf(community.Path, id);
        return await Attempt(async () =>
        {
            var text = await writing.Of(form.Body, nameof(form.Body), Discussion.NoBody, stop);
            var discussion = await db.Set<Discussion>().SingleAsync(d => d.Id == id, stop);
            // What readers saw until now is kept as a version.
            var isUnnamed = discussion.StartedBy == Unnamed.Id;
            publishing.Replace(discussion, json.Write(discussion), isUnnamed ? "" : Me.Name);
            discussion.Change(isUnnamed ? await askers.Is(Me.Id, id, stop) : discussion.StartedBy == Me.Id, form.Title ?? "", text, clock.UtcNow());
            discussion.Tag(form.Tags);
            await attachments.Post(discussion.Body, AttachedPosts.Of(discussion), Me.Id, stop);
            await db.SaveChangesAsync(stop);
            return To(path);
        }, again: () => Task.FromResult<IActionResult>(View("Edit", new EditThreadPage(community, path, form))));
    }
}
