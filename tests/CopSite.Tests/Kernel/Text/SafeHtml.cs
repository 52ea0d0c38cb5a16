using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kernel.Text;

namespace Tests.Kernel.Text;

/// <summary>
/// Judges sanitised HTML without a browser. The lists are written again here on purpose: a slip in the product's
/// own list must not pass because the test reads the same list.
/// </summary>
internal static class SafeHtml
{
    static readonly HashSet<string> Elements =
    [
        .. ("p br hr h1 h2 h3 h4 h5 h6 strong em b i u s del ins sub sup small mark abbr cite q kbd samp var code pre "
            + "blockquote ul ol li dl dt dd a img figure figcaption table caption colgroup col thead tbody tfoot tr td th "
            + "div span section article aside header footer details summary time address input").Split(' '),
    ];

    static readonly HashSet<string> Attributes =
    [
        .. ("class id href src alt title width height colspan rowspan start type datetime lang dir open cite loading "
            + "rel checked disabled").Split(' '),
    ];

    /// <summary>Asserts all that must hold of any output; returns the output.</summary>
    public static string Check(string input)
    {
        var html = Sanitiser.Clean(input);

        foreach (var node in Readings(html).SelectMany(body => body.GetDescendants())) Check(node, input);
        Assert.Equal(html, Sanitiser.Clean(html));
        return html;
    }

    // As script-less and as scripted browsers read it, as a fragment, as a page, and as a page in quirks mode.
    static IEnumerable<INode> Readings(string html)
    {
        foreach (var scripting in new[] { false, true })
        {
            var parser = new HtmlParser(new HtmlParserOptions { IsScripting = scripting });
            var page = parser.ParseDocument($"<!doctype html><html><head></head><body>{html}</body></html>");
            var fragment = parser.ParseDocument("<!doctype html><body>").Body!;
            fragment.InnerHtml = html;

            Assert.Equal(fragment.InnerHtml, page.Body!.InnerHtml);
            Assert.Empty(page.Head!.ChildNodes);
            yield return page.Body!;
            yield return fragment;
            yield return parser.ParseDocument($"<html><head></head><body>{html}").Body!;
        }
    }

    static void Check(INode node, string input)
    {
        if (node is IText) return;

        var element = Assert.IsType<IElement>(node, exactMatch: false);
        Require(element.NamespaceUri == NamespaceNames.HtmlUri && Elements.Contains(element.LocalName), element.LocalName, input);
        foreach (var attribute in element.Attributes) Check(element, attribute, input);
        if (element is IHtmlInputElement box) Require(box.Type is "checkbox" && box.IsDisabled, "an open field", input);
    }

    static void Check(IElement element, IAttr attribute, string input)
    {
        var (name, value) = (attribute.Name, attribute.Value);
        Require(Attributes.Contains(name), name, input);
        if (name is "id") Assert.StartsWith("user-content-", value);
        if (name is "href" or "src" or "cite") Require(IsAllowed(element, name, value), value, input);
        if (name is "href" && IsElsewhere(value)) Assert.Equal("nofollow ugc noopener", element.GetAttribute("rel"));
    }

    // The sentence is made only when needed: some inputs are long, and have a hundred thousand nodes.
    static void Require(bool holds, string what, string input)
    {
        if (!holds) Assert.Fail($"{what} came out of {input}");
    }

    static bool IsAllowed(IElement element, string name, string value)
    {
        // What the WHATWG address parser drops, then the scheme as it finds it.
        var seen = string.Concat(value.Where(letter => letter is not ('\t' or '\n' or '\r'))).Trim([.. Enumerable.Range(0, 33).Select(code => (char)code)]);
        var colon = seen.IndexOf(':');
        var isScheme = colon > 0 && char.IsAsciiLetter(seen[0]) && seen[..colon].All(letter => char.IsAsciiLetterOrDigit(letter) || "+-.".Contains(letter));
        if (!isScheme) return true;

        return seen[..colon].ToLowerInvariant() switch
        {
            "http" or "https" => true,
            "mailto" or "tel" => name is "href",
            "data" => element.LocalName is "img" && name is "src" && "png gif jpeg webp".Split(' ').Any(kind => seen.StartsWith($"data:image/{kind};base64,", StringComparison.OrdinalIgnoreCase)),
            _ => false,
        };
    }

    static bool IsElsewhere(string value) =>
        Uri.TryCreate(new Uri("https://here.test/a/b"), value.Replace('\\', '/'), out var to) && to.Scheme is "http" or "https" && to.Host != "here.test";
}
