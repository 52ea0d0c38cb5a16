using Kernel.Search;
using Search.Words;

namespace Search.Index;

/// <summary>A thing as the index takes it in.</summary>
/// <param name="Spoken">Its words without their stems, for the vocabulary.</param>
sealed record Document(string Kind, string ThingId, long Number, string ScopeKey, string AuthorId, IReadOnlyList<string> Title, IReadOnlyList<string> Words, IReadOnlyCollection<string> Spoken)
{
    // So many positions of a word a PostgreSQL text vector can hold; about forty pages.
    const int MostWords = 15_000;

    public IEnumerable<string> MarkWords => AuthorId.Length == 0 ? [Marks.Scope(ScopeKey)] : [Marks.Scope(ScopeKey), Marks.Author(AuthorId)];

    public static Document Of(ISearchSource source, Findable thing)
    {
        var title = thing.HasOwnTitle ? Spell(thing.Title) : [];
        var words = Spell(source.WordsOf(thing.Stored));
        var kind = source.Kind.Name;
        return new(kind, thing.Id, Numbers.Of(kind, thing.Id, thing.Utc), Marks.Key(kind, thing.PlaceId), thing.AuthorId,
            [.. title.Select(Stem.Of)], [.. words.Select(Stem.Of)], [.. title.Concat(words).Distinct()]);
    }

    static List<string> Spell(string text) => [.. Tokens.Of(text).Take(MostWords).Select(t => t.Text)];
}
