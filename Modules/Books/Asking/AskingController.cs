using Books.Making;
using Books.Shelf;
using Communities;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Books.Asking;

/// <summary>Asks those whose words are in a book for everyone.</summary>
[Route("communities/{slug}/books/{id}/consents"), SignedIn]
internal sealed class AskingController(AppDb db, BookReader books, Consents consents) : CommunityController
{
    [HttpPost, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(string id, CancellationToken stop)
    {
        if (!await May(BooksModule.Make)) return await books.Read(Community, id, stop) is null ? NotFound() : StatusCode(StatusCodes.Status403Forbidden);
        if (await db.Set<Book>().AsNoTracking().Include(b => b.Chapters).SingleOrDefaultAsync(b => b.Id == id && b.CommunityId == Community.Id, stop) is not { } book) return NotFound();

        if (!Planning.IsConsented(Community, book)) Say("Nobody has to be asked: it is for those who may read here anyway.");
        else
        {
            var asked = await consents.Ask(Community, book, stop);
            await db.SaveChangesAsync(stop);
            Say(asked switch { 0 => "There is nobody new to ask.", 1 => "One person is asked.", _ => $"{asked} people are asked." });
        }
        return To(Book.PathOf(Community.Path, id));
    }
}
