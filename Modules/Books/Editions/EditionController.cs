using Books.Making;
using Books.Shelf;
using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Kernel.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Books.Editions;

/// <summary>The files of a book for those who read the community: made, looked at while they are, and fetched.</summary>
[Route("communities/{slug}/books/{id}/edition")]
internal sealed class EditionController(AppDb db, BookReader books, Press press, BookFolder folder) : CommunityController
{
    [HttpGet, Everybody]
    public async Task<IActionResult> Show(string id, CancellationToken stop) =>
        await books.Read(Community, id, stop) is { } page ? Fragment("_State", page.Edition, page.Address) : NotFound();

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Press)]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (await books.Read(Community, id, stop) is not { } page) return NotFound();
        if (!await May(BooksModule.Make)) return StatusCode(StatusCodes.Status403Forbidden);

        await press.Order(id, Me.Id, stop);
        await db.SaveChangesAsync(stop);
        Say("The book is being made. You are told when it is ready, so you need not wait here.");
        return To(page.Address);
    }

    [HttpGet("html"), Everybody]
    public Task<IActionResult> Html(string id, CancellationToken stop) => Give(id, folder.Html, "text/html; charset=utf-8", "html", stop);

    [HttpGet("epub"), Everybody]
    public Task<IActionResult> Epub(string id, CancellationToken stop) => Give(id, folder.Epub, "application/epub+zip", "epub", stop);

    async Task<IActionResult> Give(string id, Func<string, string> path, string contentType, string ending, CancellationToken stop)
    {
        if (await books.Given(Community, id, stop) is not { } edition) return NotFound();

        await db.LetGo();
        return BookFile.Of(Response, path(edition.Id), contentType, $"{Slug.From(edition.Title)}.{ending}") ?? NotFound();
    }
}
