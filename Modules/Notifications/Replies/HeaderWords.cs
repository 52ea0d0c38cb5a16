using System.Text;
using System.Text.RegularExpressions;

namespace Notifications.Replies;

// Words of a header that were written in another alphabet (RFC 2047).
internal static partial class HeaderWords
{
    public static string Read(string header)
    {
        try
        {
            // Blanks between two such words are no part of the text.
            return Word.Replace(Between.Replace(header, "$1"), word => Decoded(word.Groups["charset"].Value, word.Groups["how"].Value, word.Groups["text"].Value));
        }
        catch (RegexMatchTimeoutException)
        {
            return header;
        }
    }

    static string Decoded(string charset, string how, string text) =>
        Transfer.Text(how is "B" or "b" ? Transfer.FromBase64(text) : Transfer.FromQuotedPrintable(text.Replace('_', ' ')), charset);

    [GeneratedRegex(@"=\?(?<charset>[^?*]+)(\*[^?]*)?\?(?<how>[bBqQ])\?(?<text>[^?]*)\?=", RegexOptions.None, 500)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"(\?=)\s+(?==\?)", RegexOptions.None, 500)]
    private static partial Regex Between { get; }
}
