using Search.Words;

namespace Search.Results;

/// <summary>Cuts out of a text where most of what was asked for stands together, and marks it.</summary>
static class Excerpt
{
    const int Longest = 240;

    // What stands before the first word that was asked for, so that one sees what it is about.
    const int Before = 60;

    public static IReadOnlyList<Piece> Whole(string text, Asked asked) => Pieces(text, Spans(Tokens.Of(text), asked), 0, text.Length);

    public static IReadOnlyList<Piece> Of(string text, Asked asked)
    {
        var tokens = Tokens.Of(text);
        var spans = Spans(tokens, asked);
        var (from, to) = Window(text, tokens, spans);
        var pieces = Pieces(text, spans, from, to);
        if (from > 0) pieces.Insert(0, new("… ", false));
        if (to < text.Length) pieces.Add(new(" …", false));
        return pieces;
    }

    // Where the most terms stand within an excerpt's length, the earliest of those.
    static (int From, int To) Window(string text, List<Token> tokens, List<Span> spans)
    {
        var best = (Terms: 0, Start: 0);
        for (var at = 0; at < spans.Count; at++)
        {
            var terms = new HashSet<int>();
            for (var next = at; next < spans.Count && spans[next].End - spans[at].Start <= Longest - Before; next++) terms.Add(spans[next].Term);
            if (terms.Count > best.Terms) best = (terms.Count, spans[at].Start);
        }
        var from = best.Start <= Before ? 0 : tokens.First(t => t.Start >= best.Start - Before).Start;
        if (text.Length - from <= Longest) return (from, text.Length);

        var last = tokens.LastOrDefault(t => t.Start > from && t.End <= from + Longest);
        return (from, last.End > from ? last.End : WholeLetter(text, from + Longest));
    }

    static int WholeLetter(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    static List<Piece> Pieces(string text, List<Span> spans, int from, int to)
    {
        var pieces = new List<Piece>();
        var at = from;
        foreach (var span in spans.Where(s => s.Start >= from && s.End <= to))
        {
            if (span.Start < at) continue;
            if (span.Start > at) pieces.Add(new(text[at..span.Start], false));
            pieces.Add(new(text[span.Start..span.End], true));
            at = span.End;
        }
        if (at < to) pieces.Add(new(text[at..to], false));
        return pieces;
    }

    static List<Span> Spans(List<Token> tokens, Asked asked)
    {
        var spans = new List<Span>();
        for (var at = 0; at < tokens.Count; at++)
            for (var term = 0; term < asked.Terms.Count; term++)
                if (asked.Terms[term].Matches(tokens, at) is > 0 and var words) spans.Add(new(term, tokens[at].Start, tokens[at + words - 1].End));
        return spans;
    }

    readonly record struct Span(int Term, int Start, int End);
}
