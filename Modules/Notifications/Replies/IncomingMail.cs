using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Notifications.Replies;

// A mail that came to the inbox: from whom, to which addresses, and what was written.
internal sealed partial class IncomingMail
{
    static readonly string[] Robots = ["mailer-daemon", "postmaster", "no-reply", "noreply"];
    static readonly string[] Receivers = ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Forwarded-To"];

    readonly MimePart mail;

    IncomingMail(MimePart mail, string hash) => (this.mail, Hash) = (mail, hash);

    /// <summary>The same for the same mail, however often it is delivered.</summary>
    public string Hash { get; }

    public string From => Addresses(mail["From"]).FirstOrDefault() ?? "";

    public string Subject => HeaderWords.Read(mail["Subject"]);

    public IEnumerable<string> To => Receivers.SelectMany(mail.All).SelectMany(Addresses).Distinct(StringComparer.OrdinalIgnoreCase);

    public static IncomingMail Read(byte[] raw)
    {
        var mail = MimePart.Read(raw);
        var id = mail["Message-ID"];
        return new(mail, Convert.ToHexStringLower(SHA256.HashData(id.Length > 0 ? Encoding.Latin1.GetBytes(id + "\n" + mail["From"]) : raw)));
    }

    /// <summary>Why a program wrote it and no person; null when a person did. Nobody answers such mail, or two programs would write to each other for ever.</summary>
    public string? WhyNotAPerson()
    {
        if (mail.Has("Auto-Submitted") && !mail["Auto-Submitted"].Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase)) return "it was sent by a program";
        if (mail["Precedence"].Trim().ToLowerInvariant() is "bulk" or "junk" or "list" or "auto_reply") return "it was sent in bulk";
        if (mail.Has("Return-Path") && mail["Return-Path"].Replace(" ", "", StringComparison.Ordinal) is "<>" or "") return "it is a notice of a mail server";
        if (mail.Has("X-Autoreply") || mail.Has("X-Autorespond") || mail.Has("X-Auto-Response")) return "it is an automatic answer";
        if (mail.Type == "multipart/report") return "it is a notice of a mail server";

        return From.Length == 0 ? "it has no sender" : Robots.Contains(From.Split('@')[0].ToLowerInvariant()) ? "it was sent by a program" : null;
    }

    /// <summary>What the mail says as text, quotes and all.</summary>
    public string Text()
    {
        var leaves = mail.Leaves().Where(p => !p.IsAttached).ToList();
        if (leaves.FirstOrDefault(p => p.Type == "text/plain") is { } plain) return Unflowed(plain);
        return leaves.FirstOrDefault(p => p.Type == "text/html") is { } html ? OfHtml(html.Text) : "";
    }

    // A line that ends in a blank goes on in the next one (RFC 3676); “-- ” begins a signature.
    static string Unflowed(MimePart part)
    {
        if (!part.IsFlowed) return part.Text.ReplaceLineEndings("\n");

        var text = new StringBuilder();
        foreach (var line in part.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            var own = line.StartsWith(' ') ? line[1..] : line;
            if (own.EndsWith(' ') && own != "-- " && !own.StartsWith('>')) text.Append(part.JoinsWords ? own[..^1] : own);
            else text.Append(own).Append('\n');
        }
        return text.ToString();
    }

    static string OfHtml(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var quote in document.QuerySelectorAll("script, style, head, .gmail_quote, .gmail_attr, blockquote[type=cite], .yahoo_quoted, #divRplyFwdMsg, #appendonsend").ToList()) quote.Remove();
        foreach (var signature in document.QuerySelectorAll(".gmail_signature, .moz-signature, #Signature").ToList()) signature.Remove();
        foreach (var end in document.QuerySelectorAll("br").ToList()) end.Replace(document.CreateTextNode("\n"));
        foreach (var quote in document.QuerySelectorAll("blockquote")) quote.InnerHtml = string.Join("\n", quote.TextContent.Trim().Split('\n').Select(l => "&gt; " + System.Net.WebUtility.HtmlEncode(l.Trim())));
        foreach (var block in document.QuerySelectorAll("p, div, li, tr, blockquote, h1, h2, h3, h4")) block.AppendChild(document.CreateTextNode(block.TagName is "P" or "BLOCKQUOTE" ? "\n\n" : "\n"));
        return ManyEnds.Replace((document.Body?.TextContent ?? "").Replace('\u00a0', ' '), "\n\n").Trim();
    }

    static IEnumerable<string> Addresses(string header) => Address.Matches(header).Select(m => m.Value);

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]+@[A-Za-z0-9.-]+[A-Za-z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"\n[ \t]*(\n[ \t]*)+\n", RegexOptions.NonBacktracking)]
    private static partial Regex ManyEnds { get; }
}
