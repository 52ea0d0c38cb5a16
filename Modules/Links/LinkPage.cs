using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kernel.Outgoing;
using Kernel.Text;

namespace Links;

/// <summary>What a page says of itself in its head: the Open Graph's words before HTML's own.</summary>
internal static class LinkPage
{
    /// <summary>The head stands at the beginning; no more of a page is read.</summary>
    public const int MostBytes = 256 << 10;

    /// <summary>Null for a page that does not say its title.</summary>
    public static LinkCard? Read(string url, Fetched fetched)
    {
        var parser = new HtmlParser();
        using var document = Coded(fetched.Charset) is { } coding ? parser.ParseDocument(coding.GetString(fetched.Body)) : parser.ParseDocument(new MemoryStream(fetched.Body));
        var title = First(Meta(document, "og:title"), document.Title);
        return title.Length == 0 ? null : new(url, title, First(Meta(document, "og:description"), Meta(document, "description")), First(Meta(document, "og:site_name"), fetched.Url.Host));
    }

    static string First(params string?[] said) => said.Select(s => PlainText.Clean(s ?? "")).FirstOrDefault(s => s.Length > 0) ?? "";

    static string? Meta(IDocument document, string name) =>
        document.QuerySelectorAll("meta").FirstOrDefault(m => string.Equals(m.GetAttribute("property") ?? m.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");

    // Null where the page itself says it, or nobody does.
    static Encoding? Coded(string? charset)
    {
        try
        {
            return charset is null ? null : Encoding.GetEncoding(charset.Trim('"', ' '));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
