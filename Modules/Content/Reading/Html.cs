using System.Net;
using System.Text.RegularExpressions;
using Kernel.Text;

namespace Content.Reading;

/// <summary>What editors and imports wrote, as safe HTML and as words.</summary>
static partial class Html
{
    // More than an excerpt or an estimate needs.
    const int EnoughHtml = 20_000;

    public static string OfMarkdown(string source) =>
        source.Length <= Markdown.MaxLength ? Markdown.ToHtml(source)
        // Nobody could have typed it here, but an import may bring it, and its page must be there.
        : $"<p>{WebUtility.HtmlEncode(source).ReplaceLineEndings("<br>")}</p>";

    public static string Words(string html, int max)
    {
        var clean = Sanitiser.Clean(html.Length > EnoughHtml ? html[..EnoughHtml] : html);
        return PlainText.Cut(PlainText.Clean(WebUtility.HtmlDecode(Tag().Replace(clean, " "))), max);
    }

    // The sanitiser writes every < that is no tag as an entity.
    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
