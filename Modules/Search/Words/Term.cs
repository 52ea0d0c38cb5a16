namespace Search.Words;

/// <summary>One thing asked for: a word, or a phrase.</summary>
/// <param name="Words">As <see cref="Tokens"/> spells them, one or more.</param>
/// <param name="IsPrefix">The last word may go on, because somebody is still typing it.</param>
sealed record Term(IReadOnlyList<string> Words, bool IsPrefix = false)
{
    public bool IsWord => Words.Count == 1;

    /// <summary>
    /// The runs of index words of which one must stand in the text. The index holds stems, so a word that is still being
    /// typed counts twice: as the word that it may be already, and as the beginning of one.
    /// </summary>
    public IEnumerable<(IReadOnlyList<string> Words, bool IsPrefix)> Runs
    {
        get
        {
            string[] stems = [.. Words.Select(Stem.Of)];
            yield return (stems, false);
            if (IsPrefix) yield return ([.. stems[..^1], Words[^1]], true);
        }
    }

    /// <summary>Does the text say it here? Gives the number of words that it takes up, or 0.</summary>
    public int Matches(IReadOnlyList<Token> text, int at)
    {
        if (at + Words.Count > text.Count) return 0;

        for (var word = 0; word < Words.Count - 1; word++)
            if (Stem.Of(text[at + word].Text) != Stem.Of(Words[word])) return 0;
        var last = text[at + Words.Count - 1].Text;
        return Stem.Of(last) == Stem.Of(Words[^1]) || IsPrefix && Stem.Of(last).StartsWith(Words[^1], StringComparison.Ordinal) ? Words.Count : 0;
    }
}
