using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Kernel.Text;

/// <summary>
/// Long HTML with its tags closed in order, made before it is parsed. The HTML parsing rules let 1 MB of open
/// formatting tags grow into gigabytes, and a parser's time grows with the square of the depth. This bounds the
/// cost and nothing else: what is safe is decided on the parsed tree.
/// </summary>
internal sealed class WellNested
{
    // With fewer tags the worst input costs some 50 milliseconds, so ordinary posts skip this step.
    const int FewTags = 400;

    // More than the sanitiser keeps, so that clean HTML passes here unchanged.
    const int MostDepth = 250;

    static readonly FrozenSet<string> EndByThemselves = FrozenSet.Create(
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "caption");

    // Without an end tag, and never kept.
    static readonly FrozenSet<string> Empty = FrozenSet.Create(
        "area", "bgsound", "embed", "frame", "image", "keygen", "link", "meta", "base", "param", "source", "track", "wbr");

    static readonly SearchValues<char> Space = SearchValues.Create(" \t\n\f\r>");
    static readonly SearchValues<char> SpaceOrEnd = SearchValues.Create(" \t\n\f\r/>");
    static readonly SearchValues<char> SpaceEndOrEquals = SearchValues.Create(" \t\n\f\r/>=");

    readonly string html;
    readonly StringBuilder to;
    readonly List<string> open = [];
    readonly HashSet<string> endless = [];
    int at;

    WellNested(string html) => (this.html, to) = (html, new(html.Length));

    public static string From(string html) => html.AsSpan().Count('<') <= FewTags ? html : new WellNested(html).Rewritten();

    string Rewritten()
    {
        while (at < html.Length)
        {
            var tag = html.IndexOf('<', at);
            to.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            if (tag < 0) break;

            at = tag;
            var next = at + 1 < html.Length ? html[at + 1] : ' ';
            if (char.IsAsciiLetter(next)) Start();
            else if (next is '/') End();
            else if (next is '!' or '?') at = EndOfComment();
            else KeepAngle();
        }
        return to.ToString();
    }

    // A "<" that begins nothing is written as text, so that what follows a removed part cannot complete it.
    void KeepAngle()
    {
        to.Append("&lt;");
        at++;
    }

    void Start()
    {
        var (name, end) = Tag(at + 1);
        var from = at;
        at = end;
        if (Empty.Contains(name)) return;
        if (AllowList.RemovedWhole.Contains(name)) SkipContent(name);
        else if (AllowList.Void.Contains(name)) to.Append(html, from, end - from);
        else if (Fits(name)) to.Append(html, from, end - from);
    }

    bool Fits(string name)
    {
        if (EndByThemselves.Contains(name))
            for (var above = open.Count - 1; above >= 0 && EndByThemselves.Contains(open[above]); above--)
                if (open[above] == name) { open.RemoveRange(above, open.Count - above); break; }
        if (open.Count >= MostDepth) return false;

        open.Add(name);
        return true;
    }

    void End()
    {
        if (at + 2 >= html.Length || !char.IsAsciiLetter(html[at + 2])) { at = EndOfComment(); return; }

        (var name, at) = Tag(at + 2);
        var match = open.LastIndexOf(name);
        if (match < 0) return;

        for (var above = open.Count - 1; above > match; above--)
            if (!EndByThemselves.Contains(open[above])) to.Append("</").Append(open[above]).Append('>');
        to.Append("</").Append(name).Append('>');
        open.RemoveRange(match, open.Count - match);
    }

    // Name and end of the tag whose name begins here, by the parsing rules: a ">" inside a quoted value does not end it.
    (string Name, int End) Tag(int from)
    {
        var here = Past(from, SpaceOrEnd);
        var name = html[from..here].ToLowerInvariant();
        while ((here = PastSpace(here, orSlash: true)) < html.Length && html[here] != '>')
        {
            here = PastSpace(Past(here + 1, SpaceEndOrEquals));
            if (here >= html.Length || html[here] != '=') continue;

            here = PastSpace(here + 1);
            if (here >= html.Length) break;
            if (html[here] is '"' or '\'') here = html.IndexOf(html[here], here + 1) is var quote and >= 0 ? quote + 1 : html.Length;
            else here = Past(here, Space);
        }
        return (name, Math.Min(here + 1, html.Length));
    }

    int Past(int from, SearchValues<char> until) =>
        from < html.Length && html.AsSpan(from).IndexOfAny(until) is var length and >= 0 ? from + length : html.Length;

    int PastSpace(int from, bool orSlash = false)
    {
        while (from < html.Length && (html[from] is ' ' or '\t' or '\n' or '\f' or '\r' || orSlash && html[from] is '/')) from++;
        return from;
    }

    int EndOfComment()
    {
        var isComment = string.CompareOrdinal(html, at, "<!--", 0, 4) == 0;
        if (isComment && at + 4 < html.Length && html[at + 4] is '>') return at + 5;
        if (isComment && string.CompareOrdinal(html, at + 4, "->", 0, 2) == 0) return at + 6;

        var end = isComment ? html.IndexOf("-->", at + 4, StringComparison.Ordinal) : html.IndexOf('>', at);
        return end < 0 ? html.Length : end + (isComment ? 3 : 1);
    }

    void SkipContent(string name)
    {
        if (endless.Contains(name)) return;

        var end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        if (end >= 0) at = Tag(end + 2).End;
        else endless.Add(name); // searched once only: a thousand open tags must not each read to the end
    }
}
