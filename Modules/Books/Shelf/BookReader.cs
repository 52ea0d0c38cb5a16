using Books.Editions;
using Books.Making;
using Communities;
using Kernel.Attachments;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Books.Shelf;

/// <summary>An edition that a reader may have.</summary>
internal sealed record GivenEdition(string Id, string Title);

/// <summary>Reads books as the viewer may see them: without a file to read, a book is for its makers alone.</summary>
internal sealed class BookReader(AppDb db, Planning planning, Standing standing, Access access)
{
    public async Task<BooksPage> All(CommunityView community, CancellationToken stop)
    {
        var mayMake = await access.Can(BooksModule.Make, community, stop);
        var rows = await db.Set<Book>().Where(b => b.CommunityId == community.Id).OrderByDescending(b => b.CreatedUtc).ThenBy(b => b.Id).Select(b => new
        {
            b.Id, b.Title, b.CoverWords, Chapters = b.Chapters.Count, b.Audience,
            MadeUtc = db.Set<Edition>().Where(e => e.BookId == b.Id && e.State == EditionState.Made && !e.IsRecalled).Max(e => e.MadeUtc),
        }).ToListAsync(stop);
        return new(community, [.. rows.Where(r => mayMake || r.MadeUtc is not null).Select(r => new BookRow(Book.PathOf(community.Path, r.Id), r.Title, r.CoverWords, r.Chapters, r.Audience == BookAudience.Everyone, r.MadeUtc))], mayMake);
    }

    /// <summary>Null when there is none, or not for this viewer.</summary>
    public async Task<BookPage?> Read(CommunityView community, string id, CancellationToken stop)
    {
        if (await db.Set<Book>().AsNoTracking().Include(b => b.Chapters).AsSplitQuery().SingleOrDefaultAsync(b => b.Id == id && b.CommunityId == community.Id, stop) is not { } book) return null;

        var mayMake = await access.Can(BooksModule.Make, community, stop);
        var editions = await db.Set<Edition>().AsNoTracking().Where(e => e.BookId == id).OrderBy(e => e.AskedUtc).ThenBy(e => e.Id).ToListAsync(stop);
        var made = editions.LastOrDefault(e => e.IsGiven);
        if (!mayMake && editions.All(e => e.MadeUtc is null)) return null;

        var chapters = await planning.Chapters(community, book, stop);
        var isConsented = Planning.IsConsented(community, book);
        var plan = made?.Plan;
        var shown = mayMake || plan is null ? mayMake ? chapters : [] : plan.Chapters;
        return new(community, Book.PathOf(community.Path, id), book.Title, book.CoverWords, book.Audience == BookAudience.Everyone, mayMake,
            [.. shown.Select(c => new ChapterRow(c.Word, c.Title, c.Path))], book.Chapters.Count - chapters.Count,
            made is { IsConsented: true } ? "/books/" + id : "", mayMake && isConsented ? await Asking(id, stop) : null,
            Of(book, community.Path, mayMake, chapters.Count, editions, made, mayMake && plan is not null ? await Stale(community, book, plan, stop) : []));
    }

    /// <summary>The edition that readers of the community get now; null when there is none, or something in it was taken away since.</summary>
    public async Task<GivenEdition?> Given(CommunityView community, string id, CancellationToken stop)
    {
        if (!await db.Set<Book>().AnyAsync(b => b.Id == id && b.CommunityId == community.Id, stop)) return null;

        return await Latest(id).FirstOrDefaultAsync(stop) is { } edition && edition.Plan is var plan && await standing.Holds(community, plan, stop) ? new(edition.Id, plan.Title) : null;
    }

    public IQueryable<Edition> Latest(string bookId) => db.Set<Edition>().AsNoTracking().Where(e => e.BookId == bookId && e.State == EditionState.Made && !e.IsRecalled).OrderByDescending(e => e.MadeUtc);

    async Task<AskingPage> Asking(string id, CancellationToken stop)
    {
        var said = await db.Set<WordsConsent>().Where(c => c.BookId == id).Select(c => new { c.Answer, c.IsOpen }).ToListAsync(stop);
        return new(said.Count == 0, said.Count, said.Count(s => s.Answer == WordsAnswer.Yes && !s.IsOpen), said.Count(s => s.Answer == WordsAnswer.WithoutName && !s.IsOpen),
            said.Count(s => s.Answer is WordsAnswer.No or WordsAnswer.TakenBack), said.Count(s => s.IsOpen));
    }

    async Task<IReadOnlyList<string>> Stale(CommunityView community, Book book, Plan plan, CancellationToken stop)
    {
        var sentences = new List<string>();
        if (book.ChangedUtc > plan.Utc) sentences.Add("The title, the foreword or the choice of chapters has changed since.");
        if (await standing.Changed(community, plan, stop) is > 0 and var changed) sentences.Add(changed == 1 ? "One chapter says something else by now." : $"{changed} chapters say something else by now.");
        if (plan.IsConsented != Planning.IsConsented(community, book)) sentences.Add("It is for other readers by now.");
        if (plan.IsConsented && await db.Set<WordsConsent>().AnyAsync(c => c.BookId == book.Id && c.AnsweredUtc > plan.Utc, stop)) sentences.Add("More people have answered since.");
        return sentences;
    }

    static EditionPage Of(Book book, string communityPath, bool mayMake, int chapters, List<Edition> editions, Edition? made, IReadOnlyList<string> stale)
    {
        var (last, waits) = (editions.LastOrDefault(), editions.LastOrDefault(e => e.IsUnderWay));
        return new(Book.PathOf(communityPath, book.Id), mayMake, chapters > 0, waits is not null, waits?.Done ?? 0, waits?.Total ?? 0, last?.State == EditionState.Failed ? last.Failure : "",
            made?.MadeUtc, Attached.SizeInWords(made?.HtmlBytes ?? 0), Attached.SizeInWords(made?.EpubBytes ?? 0), made?.Total ?? 0, made?.LeftOut ?? 0, stale);
    }
}
