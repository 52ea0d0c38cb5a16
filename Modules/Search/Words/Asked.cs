using Kernel.Text;

namespace Search.Words;

/// <summary>
/// What somebody typed, as terms: words, <c>"a phrase"</c>, and <c>-word</c> for what must not stand there. There is no
/// wrong query: signs that mean nothing here are passed over.
/// </summary>
sealed record Asked(string Text, IReadOnlyList<Term> Terms, IReadOnlyList<Term> Without)
{
    /// <summary>What is longer is no search.</summary>
    public const int Longest = 200;
    public const int MostTerms = 12;

    const string Quotes = "\"“”„«»";

    // So short a beginning would find nearly every word.
    const int ShortestPrefix = 2;

    /// <param name="isTyping">The last word may go on. False for a corrected word, which is whole.</param>
    public static Asked Read(string? typed, bool isTyping = true)
    {
        var text = PlainText.Clean(typed ?? "");
        var (terms, without) = (new List<Term>(), new List<Term>());
        foreach (var (part, isPhrase, isExcluded, isLast) in Parts(text))
        {
            string[] words = [.. Tokens.Of(part).Select(t => t.Text)];
            if (words.Length == 0) continue;

            var term = new Term(words, isTyping && isLast && !isPhrase && !isExcluded && words[^1].Length >= ShortestPrefix);
            (isExcluded ? without : terms).Add(term);
        }
        return new(text, [.. terms.Take(MostTerms)], [.. without.Take(MostTerms)]);
    }

    /// <summary>The same with another word in the place of this one.</summary>
    public Asked With(Term term, string word)
    {
        Term[] terms = [.. Terms.Select(t => t == term ? new Term([word]) : t)];
        return this with { Text = string.Join(' ', terms.Select(Said).Concat(Without.Select(t => "-" + Said(t)))), Terms = terms };
    }

    static string Said(Term term) => term.IsWord ? term.Words[0] : $"\"{string.Join(' ', term.Words)}\"";

    /// <summary>There is nothing to look for.</summary>
    public bool IsEmpty => Terms.Count == 0;

    static IEnumerable<(string Part, bool IsPhrase, bool IsExcluded, bool IsLast)> Parts(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }
            var isExcluded = text[at] is '-' or '−' && at + 1 < text.Length && text[at + 1] != ' ';
            if (isExcluded) at++;
            var isPhrase = Quotes.Contains(text[at]);
            if (isPhrase) at++;
            var end = at;
            while (end < text.Length && !(isPhrase ? Quotes.Contains(text[end]) : text[end] == ' ' || Quotes.Contains(text[end]))) end++;
            yield return (text[at..end], isPhrase, isExcluded, end >= text.Length);
            at = isPhrase ? end + 1 : end;
        }
    }
}
