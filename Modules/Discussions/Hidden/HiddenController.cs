using Communities;
using Discussions.SealedNames;
using Discussions.Threads;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Discussions.Hidden;

/// <summary>What a hidden reply says, for whoever wrote it and for facilitators.</summary>
[Route("communities/{slug}/discussions/{id}/replies/{number:int}/hidden"), SignedIn]
internal sealed class HiddenController(AppDb db, ThreadQuery threads, Askers askers) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(string slug, string id, int number, CancellationToken stop)
    {
        if (await threads.Place(slug, id, stop) is not { } community) return NotFound();

        var found = await (from r in db.Set<Reply>().IgnoreQueryFilters()
                           where r.DiscussionId == id && r.Number == number && r.HiddenUtc != null
                           join p in db.Set<Person>() on r.AuthorId equals p.Id into authors from p in authors.DefaultIfEmpty()
                           select new { r.AuthorId, r.Html, r.HiddenReason, r.CreatedUtc, p.UserName, p.DisplayName, p.Photo }).SingleOrDefaultAsync(stop);
        if (found is null) return NotFound();
        var isMine = await askers.Behind(id, found.AuthorId, stop) == Me.Id;
        if (!isMine && !await Access.Can(DiscussionsModule.Moderate, community, stop)) return StatusCode(StatusCodes.Status403Forbidden);

        return View(new HiddenPage(community, Discussion.PathOf(community.Path, id), Discussion.PathOf(community.Path, id, number), number,
            found.AuthorId == Unnamed.Id ? Unnamed.OfReply : found.UserName is null ? Face.Gone : new Face(found.UserName, found.DisplayName, found.Photo), found.CreatedUtc, found.Html, found.HiddenReason, isMine));
    }
}

/// <param name="Path">The discussion's address within the site.</param>
/// <param name="Back">The reply's place in it.</param>
/// <param name="IsMine">The viewer wrote it.</param>
public sealed record HiddenPage(CommunityView Community, string Path, string Back, int Number, Face Author, DateTime PostedUtc, string Html, string Reason, bool IsMine);

/// <summary>The place of a hidden reply among the others.</summary>
/// <param name="Path">The discussion's address within the site.</param>
/// <param name="CanRead">The viewer wrote it, or facilitates.</param>
public sealed record HiddenPlace(string Path, int Number, string Reason, bool CanRead);
