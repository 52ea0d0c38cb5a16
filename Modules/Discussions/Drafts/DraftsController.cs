using Communities;
using Discussions.Threads;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Drafts;

/// <summary>What the viewer began to write and has not posted.</summary>
[SignedIn]
internal sealed class DraftsController(AppDb db, DraftBox drafts, ICommunities communities, ThreadQuery threads) : CopController
{
    const int ExcerptLength = 160;

    [HttpGet("drafts")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var kept = await (from d in db.Set<Draft>()
                          where d.PersonId == Me.Id
                          join c in communities.ReadBy(Me) on d.CommunityId equals c.Id
                          join t in db.Set<Discussion>().Published() on d.DiscussionId equals t.Id into begun from t in begun.DefaultIfEmpty()
                          where d.DiscussionId == "" || t != null
                          orderby d.SavedUtc descending
                          select new { d.DiscussionId, d.Title, d.Body, d.SavedUtc, c.Slug, Community = c.Name, Discussion = (string?)t.DisplayText }).ToListAsync(stop);
        return View(new DraftsPage(await Scheduled(stop), [.. kept.Select(d =>
        {
            var place = new CommunityView { Slug = d.Slug }.Path;
            return d.DiscussionId.Length == 0
                ? new DraftRow(d.Title.Length > 0 ? d.Title : "A discussion without a title", $"{place}/discussions/new", $"{place}/discussions/draft", d.Community, Markdown.ToPlainText(d.Body, ExcerptLength), d.SavedUtc)
                : new DraftRow($"A reply in “{d.Discussion}”", Discussion.PathOf(place, d.DiscussionId) + "#reply", Discussion.PathOf(place, d.DiscussionId) + "/draft", d.Community, Markdown.ToPlainText(d.Body, ExcerptLength), d.SavedUtc);
        })]));
    }

    // Also what is to be posted where its author may no longer read: it is theirs.
    async Task<IReadOnlyList<ScheduledRow>> Scheduled(CancellationToken stop) =>
        [.. (await (from p in db.Set<ScheduledPost>()
                    where p.PersonId == Me.Id
                    join c in communities.ReadBy(Me) on p.CommunityId equals c.Id into places from c in places.DefaultIfEmpty()
                    orderby p.PostUtc
                    select new { p.Id, p.Title, p.Body, p.PostUtc, p.Refused, Community = (string?)c.Name }).ToListAsync(stop))
            .Select(p => new ScheduledRow(p.Title, "/drafts/scheduled/" + p.Id, p.Community, Markdown.ToPlainText(p.Body, ExcerptLength), p.PostUtc, TimeZoneInfo.ConvertTimeFromUtc(p.PostUtc, Site.TimeZone), p.Refused))];

    [HttpPut("communities/{slug}/discussions/draft"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> KeepNew(string slug, string? title, string? body, CancellationToken stop) => Keep(slug, "", title, body, stop);

    [HttpPut("communities/{slug}/discussions/{id}/draft"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> KeepReply(string slug, string id, string? body, CancellationToken stop) => Keep(slug, id, "", body, stop);

    [HttpDelete("communities/{slug}/discussions/draft"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> ForgetNew(string slug, CancellationToken stop) => Forget(slug, "", stop);

    [HttpDelete("communities/{slug}/discussions/{id}/draft"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> ForgetReply(string slug, string id, CancellationToken stop) => Forget(slug, id, stop);

    async Task<IActionResult> Keep(string slug, string id, string? title, string? body, CancellationToken stop)
    {
        if (await Place(slug, id, stop) is not { } community) return NotFound();

        await drafts.Keep(Me.Id, community.Id, id, title ?? "", body ?? "", stop);
        return NoContent();
    }

    async Task<IActionResult> Forget(string slug, string id, CancellationToken stop)
    {
        if (await Place(slug, id, stop) is not { } community) return NotFound();

        await drafts.Forget(Me.Id, community.Id, id, stop);
        return To("/drafts");
    }

    async Task<CommunityView?> Place(string slug, string id, CancellationToken stop) =>
        id.Length > 0 ? await threads.Place(slug, id, stop) : await communities.Find(slug, Me, stop) is { CanRead: true } community ? community : null;
}

/// <summary>What is to be posted, the next first; drafts, the latest first.</summary>
public sealed record DraftsPage(IReadOnlyList<ScheduledRow> Scheduled, IReadOnlyList<DraftRow> Rows);

/// <param name="Community">Null when its author may not read there any more.</param>
/// <param name="PostLocal">By the clocks of the site.</param>
/// <param name="Refused">Why it could not be posted; empty while it waits for its time.</param>
public sealed record ScheduledRow(string Title, string Address, string? Community, string Excerpt, DateTime PostUtc, DateTime PostLocal, string Refused);

/// <param name="Path">Where to go on writing.</param>
/// <param name="Address">The draft's own.</param>
public sealed record DraftRow(string Title, string Path, string Address, string Community, string Excerpt, DateTime SavedUtc);
