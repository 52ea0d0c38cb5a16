using Books.Editions;
using Books.Making;
using Books.Shelf;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Books.Outside;

/// <summary>Books of communities that are not open, for everybody: only ones that hold what people agreed to.</summary>
[Route("books/{id}"), Everybody]
internal sealed class OutsideController(AppDb db, BookReader books, Planning planning, Standing standing, BookFolder folder) : CopController
{
    [HttpGet]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await Find(id, stop) is { } edition && edition.Plan is var plan
        ? View(new OutsidePage(id, plan.Title, plan.CoverWords, plan.Place, [.. plan.Chapters.Select(c => c.Title)], edition.MadeUtc!.Value, Attached.SizeInWords(edition.HtmlBytes), Attached.SizeInWords(edition.EpubBytes))) : NotFound();

    [HttpGet("html")]
    public Task<IActionResult> Html(string id, CancellationToken stop) => Give(id, folder.Html, "text/html; charset=utf-8", "html", stop);

    [HttpGet("epub")]
    public Task<IActionResult> Epub(string id, CancellationToken stop) => Give(id, folder.Epub, "application/epub+zip", "epub", stop);

    async Task<IActionResult> Give(string id, Func<string, string> path, string contentType, string ending, CancellationToken stop)
    {
        if (await Find(id, stop) is not { } edition) return NotFound();

        await db.LetGo();
        return BookFile.Of(Response, path(edition.Id), contentType, $"{Slug.From(edition.Plan.Title)}.{ending}") ?? NotFound();
    }

    // What the community takes from its own readers is given to nobody else either.
    async Task<Edition?> Find(string id, CancellationToken stop)
    {
        if (await db.Set<Book>().Where(b => b.Id == id && b.Audience == BookAudience.Everyone).Select(b => b.CommunityId).SingleOrDefaultAsync(stop) is not { } communityId) return null;
        if (await planning.Community(communityId, stop) is not { } community) return null;

        return await books.Latest(id).FirstOrDefaultAsync(stop) is { IsConsented: true } edition && await standing.Holds(community, edition.Plan, stop) ? edition : null;
    }
}
