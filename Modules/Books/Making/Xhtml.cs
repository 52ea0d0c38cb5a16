using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Books.Making;

/// <summary>What a chapter's writer answers while a text is written.</summary>
internal interface IChapterText
{
    /// <summary>Quotations are left out: they may be words of somebody who has not agreed.</summary>
    bool DropsQuotes { get; }

    BookLink Lead(string href);

    /// <summary>The file of a picture in the book; null when it is not there.</summary>
    string? Picture(string src);

    /// <summary>How a person is called whom a text names; null to leave the words as they are.</summary>
    string? Mentioned(string userName);

    /// <summary>The number of a note that says where a link leads.</summary>
    int Note(string address);

    string NoteAnchor(int number);

    /// <summary>The id of a heading in the book.</summary>
    string Anchor(string id);
}

/// <summary>
/// Writes stored HTML as well-formed XHTML that needs nothing but itself: a walk over AngleSharp's tree that knows which
/// element may stand where. Links within the book and pictures stand on lines of their own, for whoever makes a file of it.
/// </summary>
internal sealed class Xhtml(TextWriter to, IChapterText chapter)
{
    const int MostDepth = 60;

    static readonly HashSet<string> Blocks = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th", "hr", "div", "section", "article", "aside", "header", "footer", "main", "nav", "details", "summary", "figure", "figcaption", "address"];
    static readonly HashSet<string> Phrases = ["strong", "em", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "cite", "q", "kbd", "samp", "var", "code"];

    // AngleSharp's context caches services in a plain dictionary, so a parser stays on its thread.
    [ThreadStatic] static HtmlParser? parser;

    readonly HashSet<string> used = [];
    HashSet<string> ids = [];
    int depth;

    public void Write(string html)
    {
        var body = (parser ??= new(new HtmlParserOptions { DisableElementPositionTracking = true })).ParseDocument("<!doctype html><body>" + html).Body!;
        ids = [.. body.QuerySelectorAll("h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]").Select(h => h.Id!)];
        Flow(body);
    }

    public static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\t' or '\n' or '\r' => safe.Append((char)rune.Value),
                < 32 or 0xfffe or 0xffff => safe,
                _ => safe.Append(rune.ToString()),
            };
        return safe.ToString();
    }

    // Words between blocks become paragraphs.
    void Flow(INode parent)
    {
        if (++depth > MostDepth) to.Write($"<p>{Escaped(parent.TextContent)}</p>\n");
        else
        {
            var line = new List<INode>();
            foreach (var node in parent.ChildNodes.Where(n => n is IText or IElement { LocalName: not ("script" or "style" or "template" or "svg" or "math" or "iframe" or "object") }))
            {
                if (node is IElement element && Blocks.Contains(element.LocalName))
                {
                    Paragraph(line);
                    Block(element);
                }
                else line.Add(node);
            }
            Paragraph(line);
        }
        depth--;
    }

    void Paragraph(List<INode> line)
    {
        if (line.Exists(n => n is IElement || !string.IsNullOrWhiteSpace(n.TextContent)))
        {
            to.Write("<p>");
            foreach (var node in line) Phrase(node);
            to.Write("</p>\n");
        }
        line.Clear();
    }

    void Block(IElement element)
    {
        switch (element.LocalName)
        {
            case "p": Around("p", element); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": Heading(element); break;
            case "ul" or "ol": List(element); break;
            case "blockquote" when chapter.DropsQuotes: to.Write("<p class=\"left-out\">[A quotation is left out.]</p>\n"); break;
            case "blockquote":
                to.Write("<blockquote>\n");
                Flow(element);
                to.Write("</blockquote>\n");
                break;
            case "pre": Around("pre", element); break;
            case "table": Table(element); break;
            case "hr": to.Write("<hr/>\n"); break;
            case "dt" or "summary" or "figcaption" or "caption":
                to.Write("<p><strong>");
                Inner(element);
                to.Write("</strong></p>\n");
                break;
            case "colgroup": break;
            default: Flow(element); break;
        }
    }

    void Heading(IElement element)
    {
        // The book has the first level, and the chapter's title the second.
        var level = Math.Max(element.LocalName[1] - '0', 3).ToString(CultureInfo.InvariantCulture);
        to.Write(element.Id is { } id && used.Add(id) ? $"<h{level} id=\"{chapter.Anchor(id)}\">" : $"<h{level}>");
        Inner(element);
        to.Write($"</h{level}>\n");
    }

    void List(IElement list)
    {
        var items = list.Children.ToList();
        if (items.Count == 0) return;

        to.Write(list.LocalName == "ol" && int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? FormattableString.Invariant($"<ol start=\"{start}\">\n") : $"<{list.LocalName}>\n");
        foreach (var item in items) Cell("li", item);
        to.Write($"</{list.LocalName}>\n");
    }

    void Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table && r.Children.Length > 0).ToList();
        if (rows.Count == 0) return;

        to.Write("<table><tbody>\n");
        foreach (var row in rows)
        {
            to.Write("<tr>");
            foreach (var cell in row.Children) Cell(cell.LocalName == "th" ? "th" : "td", cell, Span(cell, "colspan") + Span(cell, "rowspan"));
            to.Write("</tr>\n");
        }
        to.Write("</tbody></table>\n");

        static string Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), CultureInfo.InvariantCulture, out var many) && many is > 1 and < 100 ? FormattableString.Invariant($" {name}=\"{many}\"") : "";
    }

    // Holds words or blocks.
    void Cell(string name, IElement element, string attributes = "")
    {
        to.Write($"<{name}{attributes}>");
        if (element.Children.Any(c => Blocks.Contains(c.LocalName))) Flow(element);
        else Inner(element);
        to.Write($"</{name}>\n");
    }

    void Around(string name, IElement element)
    {
        to.Write($"<{name}>");
        Inner(element);
        to.Write($"</{name}>\n");
    }

    void Inner(INode parent)
    {
        if (++depth > MostDepth) to.Write(Escaped(parent.TextContent));
        else
            foreach (var node in parent.ChildNodes) Phrase(node);
        depth--;
    }

    void Phrase(INode node)
    {
        if (node is IText text) to.Write(Escaped(text.Data));
        if (node is not IElement element) return;

        switch (element.LocalName)
        {
            case "br": to.Write("<br/>"); break;
            case "a": Link(element); break;
            case "img": Picture(element); break;
            case "input": to.Write(element.HasAttribute("checked") ? "☑ " : "☐ "); break;
            case "script" or "style" or "template" or "svg" or "math" or "iframe" or "object": break;
            case var name when Phrases.Contains(name):
                to.Write($"<{name}>");
                Inner(element);
                to.Write($"</{name}>");
                break;
            case var name:
                if (Blocks.Contains(name)) to.Write(' ');
                Inner(element);
                break;
        }
    }

    void Link(IElement link)
    {
        var href = link.GetAttribute("href") ?? "";
        if (link.ClassList.Contains("mention") && chapter.Mentioned(Uri.UnescapeDataString(href[(href.LastIndexOf('/') + 1)..])) is { } name)
        {
            to.Write(Escaped(name));
            return;
        }
        var isWithin = href is ['#', ..] && ids.Contains(Uri.UnescapeDataString(href[1..]));
        var lead = isWithin ? new(LinkKind.Within, "#" + chapter.Anchor(Uri.UnescapeDataString(href[1..]))) : href is ['#', ..] || link.QuerySelector("img") is not null ? default : chapter.Lead(href);
        if (lead.Kind == LinkKind.Nowhere)
        {
            Inner(link);
            return;
        }
        to.Write($"<a\nhref=\"{Escaped(lead.Address)}\"\n>");
        Inner(link);
        to.Write("</a>");
        // On paper a link says nothing, unless its words are where it leads.
        if (lead.Kind != LinkKind.Away || Bare(link.TextContent) == Bare(lead.Address)) return;

        var number = chapter.Note(lead.Address);
        to.Write(FormattableString.Invariant($"<sup class=\"note\"><a href=\"#{chapter.NoteAnchor(number)}\">[{number}]</a></sup>"));
    }

    void Picture(IElement picture)
    {
        var (src, alt) = (picture.GetAttribute("src") ?? "", picture.GetAttribute("alt") ?? "");
        if (chapter.Picture(src) is { } file)
        {
            to.Write($"<img\nsrc=\"picture:{file}\"\nalt=\"{Escaped(alt.ReplaceLineEndings(" "))}\"/>");
            return;
        }
        var lead = chapter.Lead(src);
        var words = Escaped(alt.Length == 0 ? "[a picture]" : $"[a picture: {alt}]");
        to.Write(lead.Kind == LinkKind.Away ? $"<a\nhref=\"{Escaped(lead.Address)}\"\n>{words}</a>" : words);
    }

    static string Bare(string address)
    {
        address = address.Trim();
        foreach (var scheme in new[] { "https://", "http://", "mailto:" })
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) address = address[scheme.Length..];
        return address.TrimEnd('/');
    }
}
