using Communities;
using Kernel;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Wiki.Merging;
using Wiki.Plugs;
using Wiki.Posts;

namespace Wiki.Pages;

/// <summary>One page.</summary>
[Route("communities/{slug}/pages/{id}")]
internal sealed class PagesController(PageQuery pages, Editing editing) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, [FromServices] Notes notes, [FromServices] INotify notify, CancellationToken stop)
    {
        if (await pages.Read(Community, id, stop) is not { } page) return NotFound();

        // Whoever reads it has met what they were told of it.
        if (Me.IsSignedIn) await notes.Store(() => notify.Seen(Me.Id, [ChangeNotices.Key(id)], stop), stop);
        return View(page);
    }

    [HttpGet("edit"), SignedIn]
    public async Task<IActionResult> Edit(string id, CancellationToken stop)
    {
        if (await pages.Of(Community, id).Select(p => new { p.DisplayText, p.Body, p.Number }).SingleOrDefaultAsync(stop) is not { } stands) return NotFound();
        if (!await pages.MayWrite(Community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return View(Page(id, stands.DisplayText, new() { Title = stands.DisplayText, Body = stands.Body, From = stands.Number }));
    }

    // Also by POST: a form with files has no place for another method.
    [HttpPut, HttpPost, SignedIn, EnableRateLimiting(Limits.Post), TakesAttachments]
    public async Task<IActionResult> Update(string id, PageForm form, [FromServices] HeldPages held, CancellationToken stop)
    {
        if (await pages.Of(Community, id).Select(p => p.DisplayText).SingleOrDefaultAsync(stop) is not { } title) return NotFound();
        if (!await pages.MayWrite(Community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var mine = Meetings.Read(form.Title, form.Body);
            if (await held.Change(Community, id, mine, form, stop) is { } waits) return To(waits);

            var saving = await editing.Save(Community, id, mine, form.From, form.Summary, form.Minor, stop);
            if (saving.Clash is { } clash) return Meet(id, title, form, clash);
            if (saving.Others.Length > 0) Say($"{saving.Others} saved while you wrote; both changes are in.");
            return To(WikiPage.PathOf(Community.Path, id));
        }, again: () => Task.FromResult<IActionResult>(View("Edit", Page(id, title, form))));
    }

    // The form once more: with what both wrote where they agree, and the writer's own words where they do not.
    ViewResult Meet(string id, string title, PageForm form, Meeting meeting)
    {
        (form.Body, form.From) = (meeting.Text, meeting.Number);
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Edit", Page(id, title, form) with { Meeting = meeting });
    }

    EditPage Page(string id, string title, PageForm form) => new(Community, id, WikiPage.PathOf(Community.Path, id), title, form);
}
