using Kernel.Text;

namespace People.Finder;

/// <summary>What is looked for, as it is compared with what is stored.</summary>
/// <param name="Words">Each has to fit somewhere.</param>
internal sealed record Asked(IReadOnlyList<Word> Words, string SkillKey, string PlaceKey, Word? Organisation, string? CommunityId)
{
    const int MostWords = 6;
    const int LongestWord = 60;

    public static Asked Read(FinderForm form, string? communityId) => new(
        [.. (form.Q ?? "").Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(PlainText.Clean).Where(w => w.Length > 0).Take(MostWords).Select(Word.Of)],
        Key(form.Skill), Key(form.Place), string.IsNullOrWhiteSpace(form.Organisation) ? null : Word.Of(PlainText.Clean(form.Organisation)), communityId);

    public static string Key(string? typed) => string.IsNullOrWhiteSpace(typed) ? "" : Skill.KeyOf(typed.Length > LongestWord ? typed[..LongestWord] : typed);
}

/// <summary>One word in the ways in which it may be stored: a name begins with a capital, and SQLite makes small letters of A to Z only.</summary>
internal sealed record Word(string Typed, string Small, string Capital, string Key)
{
    public static Word Of(string typed)
    {
        var small = typed.ToLowerInvariant();
        return new(typed, small, char.ToUpperInvariant(small[0]) + small[1..], Asked.Key(typed));
    }

    /// <summary>Does this stand in it, as the query asks too?</summary>
    public bool IsIn(string text) => text.Contains(Small, StringComparison.OrdinalIgnoreCase);
}
