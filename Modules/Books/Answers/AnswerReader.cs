using System.Security.Cryptography;
using System.Text;
using Books.Asking;
using Books.Making;
using Communities;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Books.Answers;

/// <summary>A question to somebody, with all their passages as they stand now.</summary>
internal sealed record Question(WordsConsent Consent, Book Book, CommunityView Community, IReadOnlyList<Passage> Passages)
{
    public IEnumerable<string> Keys => Passages.Select(p => p.Key);

    public string Seen => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Keys))))[..24];
}

/// <summary>Reads what the viewer was asked. Nobody else's words are in it, unless they wrote them together.</summary>
internal sealed class AnswerReader(AppDb db, Planning planning, Passages passages, Viewer me)
{
    const int Most = 200;

    public async Task<AnswersPage> All(CancellationToken stop)
    {
        var rows = await (from c in db.Set<WordsConsent>()
                          where c.PersonId == me.Id
                          join b in db.Set<Book>() on c.BookId equals b.Id
                          join p in db.Set<Community>() on b.CommunityId equals p.Id
                          orderby c.AskedUtc descending, c.Id
                          select new { b.Id, b.Title, Place = p.DisplayText, c.Answer, c.IsOpen, c.AskedUtc }).Take(Most).ToListAsync(stop);
        return new([.. rows.Select(r => new AnswerRow(r.Id, r.Title, r.Place, Word(r.Answer), r.IsOpen, r.AskedUtc))]);
    }

    public async Task<Question?> Find(string bookId, CancellationToken stop)
    {
        if (await db.Set<WordsConsent>().SingleOrDefaultAsync(c => c.BookId == bookId && c.PersonId == me.Id, stop) is not { } consent) return null;

        var book = await db.Set<Book>().AsNoTracking().Include(b => b.Chapters).SingleAsync(b => b.Id == bookId, stop);
        if (await planning.Community(book.CommunityId, stop) is not { } community) return null;

        var mine = new List<Passage>();
        await foreach (var passage in passages.Of(community, book, await planning.Chapters(community, book, stop), stop))
            if (passage.Part.Authors.Any(a => a.PersonId == me.Id)) mine.Add(passage);
        return new(consent, book, community, mine);
    }

    public async Task<AnswerPage> Page(Question question, AnswerForm form, CancellationToken stop)
    {
        var (consent, book) = (question.Consent, question.Book);
        var agreed = consent.AgreedKeys;
        var isPublic = await db.Set<Edition>().AnyAsync(e => e.BookId == book.Id && e.State == EditionState.Made && e.IsConsented && !e.IsRecalled, stop);
        return new(book.Id, book.Title, book.CoverWords, question.Community.Name, consent.Answer is null ? "" : Word(consent.Answer), consent.AnsweredUtc, consent.IsOpen, consent.IsYes, isPublic ? "/books/" + book.Id : "", question.Seen,
            [.. question.Passages.Select(p => new ShownWords(p.Chapter.Word, p.Chapter.Title, p.Chapter.Path, p.Part.Html, p.IsFirst && p.Chapter.Kind.Length > 0, p.Part.Authors.Count > 1, !agreed.Contains(p.Key)))], form);
    }

    static string Word(WordsAnswer? answer) => answer switch
    {
        WordsAnswer.Yes => "Yes",
        WordsAnswer.WithoutName => "Yes, without your name",
        WordsAnswer.No => "No",
        WordsAnswer.TakenBack => "Taken back",
        _ => "You have not answered",
    };
}
