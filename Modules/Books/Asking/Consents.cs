using Communities.Chapters;
using Kernel;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Books.Asking;

/// <summary>Who agreed to what in one book.</summary>
/// <param name="people">By their ids.</param>
/// <param name="userNames">Of those who want to be named.</param>
internal sealed class Agreement(IReadOnlyDictionary<string, (bool IsNamed, IReadOnlySet<string> Keys)> people, IReadOnlySet<string> userNames)
{
    /// <summary>Has everybody agreed whose words are in it? Whom nobody can ask has not.</summary>
    public bool Covers(Passage passage) => passage.Part.Authors.Count > 0 && passage.Part.Authors.All(a => people.TryGetValue(a.PersonId, out var said) && said.Keys.Contains(passage.Key));

    public bool NamesUser(string userName) => userNames.Contains(userName);

    public bool Names(ChapterAuthor author) => people.TryGetValue(author.PersonId, out var said) && said.IsNamed;
}

/// <summary>Asks people about their words, and knows what they said.</summary>
internal sealed class Consents(AppDb db, Passages passages, Making.Planning planning, TimeProvider clock)
{
    public async Task<Agreement> Of(string bookId, CancellationToken stop)
    {
        var said = await db.Set<WordsConsent>().AsNoTracking().Where(c => c.BookId == bookId).ToListAsync(stop);
        var named = said.Where(c => c.IsNamed).Select(c => c.PersonId).ToList();
        var userNames = await db.Set<Person>().Where(p => named.Contains(p.Id)).Select(p => p.UserName!).ToListAsync(stop);
        return new(said.ToDictionary(c => c.PersonId, c => (c.IsNamed, c.AgreedKeys), StringComparer.Ordinal), userNames.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Asks everybody whose words are in the book and who has not agreed to them. Stored with the caller's save.</summary>
    /// <returns>How many are asked.</returns>
    public async Task<int> Ask(Communities.CommunityView community, Book book, CancellationToken stop)
    {
        var keys = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        await foreach (var passage in passages.Of(community, book, await planning.Chapters(community, book, stop), stop))
            foreach (var author in passage.Part.Authors.Where(a => a.PersonId.Length > 0))
                (keys.TryGetValue(author.PersonId, out var of) ? of : keys[author.PersonId] = []).Add(passage.Key);

        var known = await db.Set<WordsConsent>().Where(c => c.BookId == book.Id).ToDictionaryAsync(c => c.PersonId, stop);
        var asked = 0;
        foreach (var (personId, theirs) in keys)
        {
            if (!known.TryGetValue(personId, out var consent)) consent = db.Add(new WordsConsent { BookId = book.Id, PersonId = personId }).Entity;
            if (consent.Ask(theirs, clock.UtcNow())) asked++;
        }
        return asked;
    }
}
