using Books.Answers;
using Communities;
using Kernel.Data;
using Kernel.Events;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Books.Plugs;

/// <summary>Authors hear that they are asked, and whoever wanted a book made, what became of it.</summary>
internal sealed class BookNotices(AppDb db, ICommunities communities, INotify notify) : IHandle<WordsAsked>, IHandle<BookMade>
{
    public async Task Handle(WordsAsked happened, CancellationToken stop)
    {
        if (!await db.Set<WordsConsent>().AnyAsync(c => c.BookId == happened.BookId && c.PersonId == happened.PersonId && c.IsOpen, stop)) return;
        if (await Find(happened.BookId, stop) is not { } book) return;

        await notify.Send([happened.PersonId], new($"book:{happened.BookId}:words", $"May your words be in “{book.Title}”, a book for everyone?", AnswersController.PathOf(happened.BookId), "You wrote some of them."), stop);
    }

    public async Task Handle(BookMade happened, CancellationToken stop)
    {
        var edition = await db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == happened.EditionId && e.AskedById != "" && !e.IsRecalled, stop);
        if (edition is null || await Find(happened.BookId, stop) is not { } book || await communities.PathOf(book.CommunityId, stop) is not { } place) return;

        await notify.Send([edition.AskedById], new($"book:{happened.BookId}:made", edition.State == EditionState.Made ? $"“{book.Title}” is ready to read" : $"“{book.Title}” could not be made", Book.PathOf(place, book.Id), "You wanted it made."), stop);
    }

    Task<Book?> Find(string id, CancellationToken stop) => db.Set<Book>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, stop);
}
