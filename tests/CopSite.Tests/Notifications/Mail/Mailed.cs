using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Tests.Users;

namespace Tests.Notifications.Mail;

/// <summary>A letter as it arrived, taken apart by other code than put it together.</summary>
sealed class Mailed
{
    readonly ILookup<string, string> headers;

    public Mailed(string raw)
    {
        var (head, body) = Split(raw);
        headers = Headers(head);
        foreach (var (type, part) in Parts(headers, body))
        {
            if (type.StartsWith("text/plain", StringComparison.Ordinal)) Text = part.Replace(" \r\n", " ", StringComparison.Ordinal).ReplaceLineEndings("\n");
            else Html = new HtmlParser().ParseDocument(part);
        }
    }

    public string Text { get; } = "";

    /// <summary>Null for a letter of plain text alone.</summary>
    public IHtmlDocument? Html { get; }

    public string this[string header] => headers[header.ToUpperInvariant()].SingleOrDefault() ?? "";

    /// <summary>The page of the link that stops such mail.</summary>
    public string StopPath => new Uri(this["List-Unsubscribe"].Trim('<', '>')).PathAndQuery;

    public static async Task<IReadOnlyList<Mailed>> To(TestSite site, Member person) =>
        [.. (await site.Letters()).Select(l => new Mailed(l)).Where(m => m["To"].Equals(person.Email, StringComparison.OrdinalIgnoreCase))];

    static IEnumerable<(string Type, string Body)> Parts(ILookup<string, string> headers, string body)
    {
        var type = headers["CONTENT-TYPE"].Single();
        if (!type.StartsWith("multipart/alternative; boundary=", StringComparison.Ordinal))
        {
            yield return (type, headers["CONTENT-TRANSFER-ENCODING"].Single() == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body);
            yield break;
        }
        foreach (var part in body.Split("--" + type.Split('"')[1])[1..^1])
        {
            var (head, rest) = Split(part.TrimStart('\r', '\n'));
            foreach (var inner in Parts(Headers(head), rest)) yield return inner;
        }
    }

    static (string Head, string Body) Split(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (raw[..end], raw[(end + 4)..]);
    }

    static ILookup<string, string> Headers(string head) => head.Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Select(l => l.Split(": ", 2)).ToLookup(l => l[0].ToUpperInvariant(), l => l[1]);
}
