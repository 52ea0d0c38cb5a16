using Discussions.SealedNames;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Moves;

/// <summary>Some replies of a discussion become one of their own.</summary>
[Route("communities/{slug}/discussions/{id}/split"), SignedIn]
internal sealed class SplitsController(AppDb db, Moving moving) : MovingController(db)
{
    const int ExcerptLength = 160;

    [HttpGet]
    public Task<IActionResult> New(string id, int page = 1, CancellationToken stop = default) => With(id, async discussion => View("Split", await Page(discussion, page, new(), stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Create(string id, SplitForm form, int page = 1, CancellationToken stop = default) => With(id, discussion => Attempt(async () =>
    {
        var made = await moving.Apart(discussion, Community, form.Numbers, form.Title, Me.Id, stop);
        Say("These replies have a discussion of their own now. Their old addresses lead here.");
        return To(Discussion.PathOf(Community.Path, made.Id));
    }, again: async () => View("Split", await Page(discussion, page, form, stop))), stop);

    async Task<SplitPage> Page(Discussion discussion, int page, SplitForm form, CancellationToken stop)
    {
        var path = Discussion.PathOf(Community.Path, discussion.Id);
        var pager = Pager.Of(page, discussion.LastNumber, Discussion.PageSize, path + "/split");
        var before = (pager.Page - 1) * Discussion.PageSize;
        var replies = await (from r in Db.Set<Reply>()
                             where r.DiscussionId == discussion.Id && r.Number > before && r.Number <= before + Discussion.PageSize
                             join p in Db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
                             orderby r.Number
                             select new { r.Number, r.AuthorId, r.Body, Name = (string?)p.DisplayName }).ToListAsync(stop);
        return new(Community, path, discussion.DisplayText, [.. replies.Select(r => new SplitChoice(r.Number,
            r.AuthorId == Unnamed.Id ? Unnamed.OfReply.DisplayName : r.Name ?? Face.Gone.DisplayName, Markdown.ToPlainText(r.Body, ExcerptLength)))], pager, form);
    }
}
