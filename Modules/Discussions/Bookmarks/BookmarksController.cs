using Communities;
using Discussions.Reactions;
using Discussions.Threads;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Bookmarks;

/// <summary>Posts that the viewer keeps to find them again.</summary>
[SignedIn]
internal sealed class BookmarksController(AppDb db, ICommunities communities, ThreadQuery threads, ReactionQuery posts, TimeProvider clock) : CopController
{
    const string One = "communities/{slug}/discussions/{id}/replies/{number:int}/bookmark";
    static readonly TimeOnly Morning = new(8, 0);

    [HttpGet("bookmarks")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var kept = await (from b in db.Set<Bookmark>()
                          where b.PersonId == Me.Id
                          join d in db.Set<Discussion>().Published() on b.DiscussionId equals d.Id
                          join c in communities.ReadBy(Me) on d.CommunityId equals c.Id
                          orderby b.CreatedUtc descending
                          select new { b.DiscussionId, b.Number, b.Note, b.RemindUtc, b.CreatedUtc, d.DisplayText, c.Slug, c.Name }).ToListAsync(stop);
        return View(new BookmarksPage([.. kept.Select(b =>
        {
            var place = new CommunityView { Slug = b.Slug }.Path;
            var path = Discussion.PathOf(place, b.DiscussionId);
            return new BookmarkRow(b.DisplayText, b.Number, b.Number == 0 ? path : Discussion.PathOf(place, b.DiscussionId, b.Number), $"{path}/replies/{b.Number}/bookmark", b.Name, b.Note, b.RemindUtc, b.CreatedUtc);
        })]));
    }

    [HttpGet(One)]
    public Task<IActionResult> Show(string slug, string id, int number, CancellationToken stop) => With(slug, id, number, async (community, post) =>
    {
        var mine = await Mine(id, number, stop);
        var on = mine?.RemindUtc is { } utc ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Site.TimeZone)) : (DateOnly?)null;
        return View(Page(community, id, number, post, mine is not null, new() { Note = mine?.Note, On = on }));
    }, stop);

    [HttpPut(One), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Update(string slug, string id, int number, BookmarkForm form, CancellationToken stop) => With(slug, id, number, async (community, post) =>
    {
        var mine = await Mine(id, number, stop);
        return await Attempt(async () =>
        {
            var now = clock.UtcNow();
            mine ??= db.Add(new Bookmark { PersonId = Me.Id, DiscussionId = id, Number = number, CreatedUtc = now }).Entity;
            mine.Write(form.Note ?? "", form.On is { } day ? TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(Morning), Site.TimeZone) : null, now);
            await db.SaveChangesAsync(stop);
            Say("It stands among your bookmarks.");
            return To(Page(community, id, number, post, true, form).Back);
        }, again: () => Task.FromResult<IActionResult>(View("Show", Page(community, id, number, post, mine is not null, form))));
    }, stop);

    [HttpDelete(One), EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Destroy(string slug, string id, int number, CancellationToken stop)
    {
        // Also where somebody may no longer read.
        if (await Mine(id, number, stop) is not { } mine) return NotFound();

        db.Remove(mine);
        await db.SaveChangesAsync(stop);
        return To("/bookmarks");
    }

    static BookmarkPage Page(CommunityView community, string id, int number, Reacted post, bool isKept, BookmarkForm form) =>
        new(community, Discussion.PathOf(community.Path, id), post.Title, number, isKept, form);

    async Task<IActionResult> With(string slug, string id, int number, Func<CommunityView, Reacted, Task<IActionResult>> act, CancellationToken stop) =>
        await threads.Place(slug, id, stop) is { } community && await posts.Post(id, number, stop) is { } post ? await act(community, post) : NotFound();

    Task<Bookmark?> Mine(string id, int number, CancellationToken stop) =>
        db.Set<Bookmark>().SingleOrDefaultAsync(b => b.PersonId == Me.Id && b.DiscussionId == id && b.Number == number, stop);
}
