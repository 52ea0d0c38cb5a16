using Books.Making;
using Books.Shelf;
using Communities;
using Communities.Chapters;
using Kernel;
using Kernel.Content;
using Kernel.Data;
using Kernel.Pages;
using Kernel.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Books.Chapters;

/// <summary>What is in a book, and in which order. Everything is done with buttons.</summary>
[Route("communities/{slug}/books/{id}/chapters"), SignedIn]
internal sealed class ChaptersController(AppDb db, BookReader books, Planning planning, Kernel.Modules.Plugs plugs, TimeProvider clock) : CommunityController
{
    const int Shown = 15;

    [HttpGet, EnableRateLimiting(Limits.Suggest)]
    public Task<IActionResult> Index(string id, string? q, string? kind, CancellationToken stop) => With(id, async book => View(await Page(book, q, kind, stop)), stop);

    [HttpPost, EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Create(string id, ChapterForm form, CancellationToken stop) => With(id, book => Attempt(async () =>
    {
        var added = 0;
        foreach (var source in Sources(form.Kind))
            added += book.Add(source.Kind, string.IsNullOrEmpty(form.Item) ? await source.Find(Community, Words(form.Q), Book.MostChapters, stop) : await source.Standing(Community, [form.Item], stop), clock.UtcNow());
        await db.SaveChangesAsync(stop);
        if (added != 1) Say(added == 0 ? "Nothing was added: it is in the book already, or can no longer be read here." : $"{added} chapters are added at the end.");
        return To(Address(id, form.Q, form.In, "find"));
    }, again: async () => View("Index", await Page(book, form.Q, form.In, stop))), stop);

    /// <summary>Brings a chapter to a place.</summary>
    [HttpPut("{entry}"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Update(string id, string entry, int to, string? q, string? kind, CancellationToken stop) => With(id, book => Change(book, entry, q, kind, chapter => book.Move(chapter, to, clock.UtcNow()), stop), stop);

    [HttpDelete("{entry}"), EnableRateLimiting(Limits.Press)]
    public Task<IActionResult> Destroy(string id, string entry, string? q, string? kind, CancellationToken stop) => With(id, book => Change(book, entry, q, kind, chapter => book.Drop(chapter, clock.UtcNow()), stop), stop);

    async Task<IActionResult> Change(Book book, string entry, string? q, string? kind, Action<Chapter> act, CancellationToken stop)
    {
        if (book.Chapters.Find(c => c.Id == entry) is not { } chapter) return NotFound();

        return await Attempt(async () =>
        {
            act(chapter);
            await db.SaveChangesAsync(stop);
            return To(Address(book.Id, q, kind, book.Chapters.Contains(chapter) ? "chapter-" + entry : "chosen"));
        }, again: async () => View("Index", await Page((await db.Set<Book>().Include(b => b.Chapters).SingleAsync(b => b.Id == book.Id, stop)), q, kind, stop)));
    }

    string Address(string id, string? q, string? kind, string place) => $"{Book.PathOf(Community.Path, id)}/chapters?q={Uri.EscapeDataString(q ?? "")}&kind={Uri.EscapeDataString(kind ?? "")}#{place}";

    async Task<IActionResult> With(string id, Func<Book, Task<IActionResult>> act, CancellationToken stop)
    {
        if (!await May(BooksModule.Make)) return await books.Read(Community, id, stop) is null ? NotFound() : StatusCode(StatusCodes.Status403Forbidden);

        return await db.Set<Book>().Include(b => b.Chapters).SingleOrDefaultAsync(b => b.Id == id && b.CommunityId == Community.Id, stop) is { } book ? await act(book) : NotFound();
    }

    IEnumerable<IChapterSource> Sources(string? kind) => plugs.Of<IChapterSource>().Where(s => string.IsNullOrEmpty(kind) || s.Kind == kind);

    static IReadOnlyList<string> Words(string? q) => [.. ContentItem.Fold(q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8)];

    async Task<ChaptersPage> Page(Book book, string? q, string? kind, CancellationToken stop)
    {
        var kinds = plugs.Of<IChapterSource>().Select(s => new ChapterKind(s.Kind, s.Word, s.Icon)).ToList();
        var stands = await planning.Standing(Community, [.. book.Chapters.Select(c => (c.Kind, c.ItemId))], stop);
        var chosen = book.Ordered().ConvertAll(c =>
        {
            var (now, of) = (stands.GetValueOrDefault((c.Kind, c.ItemId)), kinds.Find(k => k.Kind == c.Kind));
            return new ChosenChapter(c.Id, of?.Word ?? c.Kind, of?.Icon ?? "warning", now?.Title ?? c.Title, now?.Path ?? "");
        });
        var found = new List<FoundThing>();
        foreach (var source in Sources(kind))
            found.AddRange((await source.Find(Community, Words(q), Book.MostChapters + Shown, stop)).Where(l => !book.Chapters.Exists(c => c.Kind == source.Kind && c.ItemId == l.Id))
                .Take(Shown + 1).Select(l => new FoundThing(kinds.Find(k => k.Kind == source.Kind)!, l.Id, l.Title, l.Path, l.Utc)));
        return new(Community, Book.PathOf(Community.Path, book.Id), book.Title, chosen, kinds, q ?? "", kind ?? "", [.. found.OrderByDescending(f => f.Utc).ThenBy(f => f.Id, StringComparer.Ordinal).Take(Shown)], found.Count > Shown);
    }
}
