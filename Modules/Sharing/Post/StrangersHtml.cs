using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kernel.Text;

namespace Sharing.Post;

/// <summary>
/// Markdown of another site as HTML of this one, by the way that every post goes, and then without what would reach beyond
/// the words: pictures, which would be asked for elsewhere, and links that would lead to pages of this site.
/// </summary>
internal static class StrangersHtml
{
    static readonly string[] Leading = ["https://", "http://", "mailto:"];

    public static string Of(string markdown)
    {
        var body = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown)).Body!;
        foreach (var picture in body.QuerySelectorAll("img").ToList()) picture.Replace(body.Owner!.CreateTextNode(picture.GetAttribute("alt") ?? ""));
        foreach (var link in body.QuerySelectorAll("a").Where(a => !LeadsOut(a)).ToList()) link.Replace([.. link.ChildNodes]);
        return Sanitiser.Clean(body.InnerHtml);
    }

    static bool LeadsOut(IElement link) => link.GetAttribute("href") is { } to && Leading.Any(l => to.StartsWith(l, StringComparison.OrdinalIgnoreCase));
}
