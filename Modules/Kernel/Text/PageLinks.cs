using System.Net;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Kernel.Text;

/// <summary>Where a page that is named in a text is, or where it can be written.</summary>
/// <param name="Address">Begins with <c>~/</c>.</param>
public sealed record PageLink(string Address, bool IsWritten);

/// <summary>Pages that are named in what members write: <c>[[Night flow]]</c>.</summary>
public static partial class PageLinks
{
    /// <summary>So many of one text's are followed.</summary>
    public const int Most = 200;

    internal const string Pages = "pages";
    const int Longest = 204;
    const string Class = "wiki-link";
    const string Missing = " (not written yet)";

    /// <summary>The titles that stand there, each once.</summary>
    public static IReadOnlyList<string> In(string source) =>
        source.Contains("[[", StringComparison.Ordinal) ? [.. Named().Matches(source).Select(m => PlainText.Clean(m.Groups[1].Value)).Where(t => t.Length > 0).DistinctBy(KeyOf).Take(Most)] : [];

    /// <summary>A title as titles are compared: however it is written in capitals and blanks.</summary>
    public static string KeyOf(string title) => PlainText.Clean(title).ToLowerInvariant();

    /// <summary>The text editor writes a bracket as <c>\[</c>, because Markdown might mean something by it; here it does.</summary>
    public static string Unescaped(string source) => source.Contains(@"\[\[", StringComparison.Ordinal)
        ? Escaped().Replace(source, m => $"[[{WebUtility.HtmlDecode(Backslash().Replace(m.Groups[1].Value, "$1"))}]]") : source;

    /// <summary>The titles that rendered HTML leads to, each once.</summary>
    public static IReadOnlyList<string> InHtml(string html) =>
        html.Contains(Class, StringComparison.Ordinal) ? [.. Linked().Matches(html).Select(TitleOf).DistinctBy(KeyOf)] : [];

    /// <summary>Rendered HTML whose links by title lead where <paramref name="pages"/> says now.</summary>
    public static string Relinked(string html, IReadOnlyDictionary<string, PageLink> pages) => Linked().Replace(html, link =>
    {
        var title = TitleOf(link);
        return pages.TryGetValue(KeyOf(title), out var page) ? $"<a href=\"{WebUtility.HtmlEncode(page.Address)}\" class=\"{ClassOf(page)}\">{WebUtility.HtmlEncode(WordsOf(title, page))}</a>" : link.Value;
    });

    static string TitleOf(Match link) => WebUtility.HtmlDecode(link.Groups[1].Value) is var words && words.EndsWith(Missing, StringComparison.Ordinal) ? words[..^Missing.Length] : words;

    static string ClassOf(PageLink page) => page.IsWritten ? Class : $"{Class} {Class}--unwritten";

    static string WordsOf(string title, PageLink page) => page.IsWritten ? title : title + Missing;

    // As the sanitiser writes it.
    [GeneratedRegex("<a href=\"[^\"]*\" class=\"wiki-link(?: wiki-link--unwritten)?\">([^<]*)</a>", RegexOptions.NonBacktracking)]
    private static partial Regex Linked();

    [GeneratedRegex(@"\[\[([^\[\]\r\n]{1,200})\]\]", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"\\\[\\\[([^\[\]\r\n]{1,400})\\\]\\\]", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\\([\\`*_~])")]
    private static partial Regex Backslash();

    /// <summary>Makes a link of a title: to its page, or to the form in which it is written.</summary>
    internal sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (processor.Context?.Properties.GetValueOrDefault(Pages) is not IReadOnlyDictionary<string, PageLink> pages) return false;
            if (slice.PeekChar() != '[') return false;

            // No further than a title may be long, however many brackets there are.
            if (Named().Match(slice.Text, slice.Start, Math.Min(Longest, slice.Length)) is not { Success: true } found || found.Index != slice.Start) return false;

            var title = PlainText.Clean(found.Groups[1].Value);
            if (!pages.TryGetValue(KeyOf(title), out var page)) return false;

            var link = new LinkInline(page.Address, "") { IsClosed = true, Line = processor.LineIndex };
            link.GetAttributes().AddClass(ClassOf(page));
            link.AppendChild(new LiteralInline(WordsOf(title, page)));
            processor.Inline = link;
            slice.Start = found.Index + found.Length;
            return true;
        }
    }
}
