using System.Text.RegularExpressions;
using Notifications.Letters;

namespace Notifications.Replies;

// What somebody wrote in their answer, without the mail that they answered and without their signature.
internal static partial class ReplyText
{
    // “On Friday Ana wrote:” is often broken into lines.
    const int LinesOfIntroduction = 3;

    public static string Clean(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).ToList();
        var end = lines.Count;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!IsEnd(lines, at)) continue;

            end = at;
            break;
        }
        var own = lines.Take(end).ToList();
        DropQuoteAtEnd(own);
        while (own.Count > 0 && own[^1].Length == 0) own.RemoveAt(own.Count - 1);
        return string.Join('\n', own).Trim('\n');
    }

    static bool IsEnd(List<string> lines, int at)
    {
        var line = lines[at];
        var bare = line.TrimStart('>', ' ');
        return bare.Contains(LetterPage.AboveHere.Trim('-', ' '), StringComparison.OrdinalIgnoreCase)
            || line is "--" or "—" || line.StartsWith("-- ", StringComparison.Ordinal) && line.Length < 4
            || Divider.IsMatch(line)
            || Telephone.IsMatch(line)
            || Enumerable.Range(1, LinesOfIntroduction).Any(count => at + count <= lines.Count && Introduction.IsMatch(string.Join(' ', lines.Skip(at).Take(count)).Trim()))
            || IsHeaderOfQuote(lines, at);
    }

    // Outlook puts the headers of the mail above it, in the words of its language: a sender, and a date or a subject soon after.
    static bool IsHeaderOfQuote(List<string> lines, int at) =>
        Sender.IsMatch(lines[at]) && lines.Skip(at + 1).Take(4).Count(l => OtherHeader.IsMatch(l)) >= 2;

    // Quotes between one's own lines stay, because an answer point by point needs them; one at the end is the rest of the mail.
    static void DropQuoteAtEnd(List<string> own)
    {
        var at = own.Count;
        while (at > 0 && (own[at - 1].Length == 0 || own[at - 1].StartsWith('>'))) at--;
        if (own.Skip(at).Any(l => l.StartsWith('>'))) own.RemoveRange(at, own.Count - at);
    }

    [GeneratedRegex(@"^\s*(-{3,}|_{5,})\s*(Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Forwarded message|Oprindelig meddelelse)?\s*(-{3,})?\s*$|^_{20,}$", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Divider { get; }

    [GeneratedRegex(@"^\s*(Sent from my |Sent from Outlook|Get Outlook for |Von meinem .{1,40} gesendet|Envoyé de mon |Enviado desde mi |Sendt fra min )", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Telephone { get; }

    [GeneratedRegex(@"^>?\s*(On .{6,200} wrote|Am .{6,200} schrieb.{0,120}|Le .{6,200} a écrit|El .{6,200} escribió|Den .{6,200} skrev.{0,120}|Op .{6,200} schreef.{0,120}|Il .{6,200} ha scritto)\s*:$", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Introduction { get; }

    [GeneratedRegex(@"^\s*\*?(From|Von|De|Fra|Van|Da)\*?:\*?\s", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Sender { get; }

    [GeneratedRegex(@"^\s*\*?(Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto|Sendt|Til|Emne)\*?\s?:\*?\s", RegexOptions.IgnoreCase, 200)]
    private static partial Regex OtherHeader { get; }
}
