using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kernel.Text;

namespace Notifications.Letters;

// What a page shows, for a mailbox: links lead to the site from anywhere, pictures are links, and nothing is fetched.
internal static class MailHtml
{
    static readonly Dictionary<string, string> Looks = new()
    {
        ["P"] = "margin:0 0 12px", ["UL"] = "margin:0 0 12px;padding-left:24px", ["OL"] = "margin:0 0 12px;padding-left:24px",
        ["BLOCKQUOTE"] = "margin:0 0 12px;padding-left:12px;border-left:2px solid #8a94a6;opacity:.85", ["PRE"] = "margin:0 0 12px;overflow:auto;font-size:14px",
        ["TABLE"] = "margin:0 0 12px;border-collapse:collapse", ["TD"] = "padding:4px 8px;border:1px solid #8a94a6", ["TH"] = "padding:4px 8px;border:1px solid #8a94a6;text-align:left",
    };

    // Of what our sanitiser lets through, a mailbox needs no more than these.
    static readonly HashSet<string> Kept = ["href", "colspan", "rowspan", "start", "title"];

    public static string Of(string html, string address)
    {
        var document = new HtmlParser().ParseDocument("<body>" + SiteLinks.Lead(html, address));
        foreach (var picture in document.QuerySelectorAll("img, video, audio, iframe, input").ToList()) Replace(picture, address);
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            foreach (var attribute in element.Attributes.Select(a => a.Name).Where(n => !Kept.Contains(n)).ToList()) element.RemoveAttribute(attribute);
            if (element.GetAttribute("href") is { } href) element.SetAttribute("href", Whole(href, address));
            if (Looks.GetValueOrDefault(element.TagName) is { } look) element.SetAttribute("style", look);
        }
        return document.Body!.InnerHtml.Trim();
    }

    static void Replace(IElement picture, string address)
    {
        if (picture.TagName == "INPUT")
        {
            picture.Replace(picture.Owner!.CreateTextNode(picture.HasAttribute("checked") ? "☑" : "☐"));
            return;
        }
        var words = picture.GetAttribute("alt") is { Length: > 0 } alt ? $"Picture: {alt}" : "Picture";
        if (picture.Closest("a") is not null)
        {
            // A page leads from the picture to its full size; the words lead there as well.
            picture.Replace(picture.Owner!.CreateTextNode(words));
            return;
        }
        var link = picture.Owner!.CreateElement("a");
        link.SetAttribute("href", Whole(picture.GetAttribute("src") ?? "/", address));
        link.TextContent = words;
        picture.Replace(link);
    }

    static string Whole(string href, string address) =>
        href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) ? address + href
            : href.StartsWith('#') ? address : href;
}
