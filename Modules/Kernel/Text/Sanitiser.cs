using System.Buffers;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kernel.Text;

/// <summary>
/// The one door for HTML that a person, an editor or an import wrote. What comes out holds only what
/// <see cref="AllowList"/> names, reads the same when it is parsed again, and passes through unchanged
/// a second time. It never fails: what cannot be made safe comes out as its text.
/// </summary>
/// <example><c>Sanitiser.Clean("&lt;p onclick=x&gt;Hello&lt;/p&gt;")</c> gives <c>&lt;p&gt;Hello&lt;/p&gt;</c>.</example>
public static class Sanitiser
{
    /// <summary>Longer HTML is cut here: a page that is already stored must still render.</summary>
    public const int MaxLength = 1_000_000;

    // Each round parses what the round before wrote. Benign HTML is stable in the second;
    // what still changes after five is made to change.
    const int MostRounds = 5;

    static readonly SearchValues<char> Notable = SearchValues.Create(
        [.. "<>&\u007f", .. Enumerable.Range(0, 32).Select(code => (char)code).Except("\t\n\f"), '\ufeff', .. Enumerable.Range(0xd800, 0x800).Select(code => (char)code)]);

    // AngleSharp's context caches services in a plain dictionary, so a parser stays on its thread.
    [ThreadStatic] static Parser? ours;

    /// <summary>The allow-listed part of this HTML, as an HTML fragment for the body of a page.</summary>
    public static string Clean(string html)
    {
        if (html.AsSpan().IndexOfAny(Notable) < 0) return html.Length <= MaxLength ? html : html[..MaxLength];

        var current = WellNested.From(Cut(html));
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Rewritten(current);
            if (next == current && next.Length <= MaxLength) return next;
            current = Cut(next);
        }
        return AsText(current);
    }

    static string Rewritten(string html) => new CleanWriter(Parsed(html)).Written();

    static INodeList Parsed(string html) => (ours ??= new()).Fragment(html);

    static string AsText(string html)
    {
        var text = string.Concat(Parsed(html).Select(node => node.TextContent));
        return Rewritten(WebUtility.HtmlEncode(Cut(text)));
    }

    // Half a surrogate pair would become a replacement character that nobody wrote.
    static string Cut(string html)
    {
        if (html.Length <= MaxLength) return html;
        return html[..(char.IsHighSurrogate(html[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    sealed class Parser
    {
        readonly HtmlParser parser = new(new HtmlParserOptions { DisableElementPositionTracking = true });
        readonly IHtmlElement body;

        // With a doctype, because our pages have one: without it a table may stay inside a paragraph.
        public Parser() => body = parser.ParseDocument("<!doctype html><body>").Body!;

        public INodeList Fragment(string html) => parser.ParseFragment(html, body);
    }
}
