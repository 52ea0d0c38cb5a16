using Books.Making;
using Communities;
using Kernel;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Books.Shelf;

/// <summary>A community's books.</summary>
[Route("communities/{slug}/books")]
internal sealed class BooksController(AppDb db, BookReader books, BookFolder folder, Editions.Press press, TimeProvider clock) : CommunityController
{
    string Path => Community.Path + "/books";

    [HttpGet, Everybody]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await books.All(Community, stop));

    [HttpGet("new"), SignedIn]
    public async Task<IActionResult> New() => await May(BooksModule.Make) ? View(new BookFormPage(Community, Path, new())) : StatusCode(StatusCodes.Status403Forbidden);

    [HttpPost, SignedIn, EnableRateLimiting(Limits.Post)]
    public async Task<IActionResult> Create(BookForm form, CancellationToken stop)
    {
        if (!await May(BooksModule.Make)) return StatusCode(StatusCodes.Status403Forbidden);

        return await Attempt(async () =>
        {
            var book = new Book { CommunityId = Community.Id, CreatedUtc = clock.UtcNow() };
            book.Write(form.Title, form.CoverWords, form.Foreword, form.Audience, Me.Id, clock.UtcNow());
            db.Add(book);
            await db.SaveChangesAsync(stop);
            return To(Book.PathOf(Community.Path, book.Id) + "/chapters");
        }, again: () => Task.FromResult<IActionResult>(View("New", new BookFormPage(Community, Path, form))));
    }

    [HttpGet("{id}"), Everybody]
    public async Task<IActionResult> Show(string id, CancellationToken stop) => await books.Read(Community, id, stop) is { } page ? View(page) : NotFound();

    [HttpGet("{id}/edit"), SignedIn]
    public Task<IActionResult> Edit(string id, CancellationToken stop) => With(id, book => Task.FromResult<IActionResult>(
        View(new BookFormPage(Community, Book.PathOf(Community.Path, id), new() { Title = book.Title, CoverWords = book.CoverWords, Foreword = book.Foreword, Audience = book.Audience }))), stop);

    [HttpPut("{id}"), SignedIn, EnableRateLimiting(Limits.Post)]
    public Task<IActionResult> Update(string id, BookForm form, CancellationToken stop) => With(id, book => Attempt(async () =>
    {
        var before = book.Audience;
        book.Write(form.Title, form.CoverWords, form.Foreword, form.Audience, Me.Id, clock.UtcNow());
        // For fewer readers than before, it does not wait for somebody to make it again.
        if (before == BookAudience.Everyone && book.Audience != before) await press.Renew(id, stop);
        await db.SaveChangesAsync(stop);
        Say("Kept. It stands in the book when it is made the next time.");
        return To(Book.PathOf(Community.Path, id));
    }, again: () => Task.FromResult<IActionResult>(View("Edit", new BookFormPage(Community, Book.PathOf(Community.Path, id), form)))), stop);

    [HttpDelete("{id}"), SignedIn, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string id, CancellationToken stop) => With(id, async book =>
    {
        var editions = await db.Set<Edition>().Where(e => e.BookId == id).Select(e => e.Id).ToListAsync(stop);
        db.Remove(book);
        await db.SaveChangesAsync(stop);
        foreach (var edition in editions) folder.Delete(edition);
        Say("The book is gone. Everything that was in it stays where it is.");
        return To(Path);
    }, stop);

    async Task<IActionResult> With(string id, Func<Book, Task<IActionResult>> act, CancellationToken stop)
    {
        var mayMake = await May(BooksModule.Make);
        if (!mayMake) return await books.Read(Community, id, stop) is null ? NotFound() : StatusCode(StatusCodes.Status403Forbidden);

        return await db.Set<Book>().SingleOrDefaultAsync(b => b.Id == id && b.CommunityId == Community.Id, stop) is { } book ? await act(book) : NotFound();
    }
}
