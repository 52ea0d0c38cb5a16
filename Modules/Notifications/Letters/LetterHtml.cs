using System.Net;
using System.Text;
using Kernel.Text;

namespace Notifications.Letters;

// A letter as HTML: no pictures, no fixed colours of ground or ink, so that a reader's dark mode does what it likes with it.
internal static class LetterHtml
{
    public static string Of(LetterPage page, string siteName, string address)
    {
        var inner = new StringBuilder();
        inner.Append($"<p style=\"margin:0 0 20px\">{Encoded(page.Headline)}</p>\n");
        foreach (var part in page.Parts)
            inner.Append($"<div style=\"margin:0 0 20px;padding:0 0 0 16px;border-left:3px solid #8a94a6\">\n<p style=\"margin:0 0 8px\"><strong>{Encoded(part.By)}</strong></p>\n{Words(part, address)}\n</div>\n");
        if (page.More.Length > 0) inner.Append($"<p style=\"margin:0 0 20px\">{Encoded(page.More)}</p>\n");
        inner.Append(Button(page.Open));
        return Frame(page.Headline, siteName, inner.ToString(), page.Why, page.Links, page.TakesReplies ? $"<p style=\"margin:0 0 20px;font-size:13px;opacity:.75\">{Encoded(LetterPage.AboveHere)}</p>" : "");
    }

    public static string Button(LetterLink link) =>
        $"<p style=\"margin:0 0 28px\"><a href=\"{Encoded(link.Address)}\" style=\"display:inline-block;padding:10px 18px;border:2px solid currentColor;border-radius:8px;font-weight:600;text-decoration:none\">{Encoded(link.Text)}</a></p>\n";

    public static string Frame(string title, string siteName, string inner, string why, IReadOnlyList<LetterLink> links, string above = "") =>
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encoded(title)}</title>
        </head>
        <body style="margin:0;padding:24px 16px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
        <div style="max-width:600px;margin:0 auto">
        {above}
        <p style="margin:0 0 20px;font-size:14px;font-weight:600;opacity:.75">{Encoded(siteName)}</p>
        {inner}
        <div style="padding:16px 0 0;border-top:1px solid #8a94a6;font-size:13px;opacity:.85">
        <p style="margin:0 0 8px">{Encoded(why)}</p>
        <p style="margin:0">{string.Join(" &middot; ", links.Select(l => $"<a href=\"{Encoded(l.Address)}\">{Encoded(l.Text)}</a>"))}</p>
        </div>
        </div>
        </body>
        </html>

        """;

    public static string Encoded(string text) => WebUtility.HtmlEncode(text);

    static string Words(LetterPart part, string address) => part.Text.Length <= LetterLength.MostOfPart ? MailHtml.Of(part.Html, address)
        : $"<p style=\"margin:0 0 12px;white-space:pre-wrap\">{Encoded(PlainText.Cut(part.Text, LetterLength.MostOfPart))}</p>";
}
