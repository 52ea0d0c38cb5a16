using System.Text;

namespace Notifications.Replies;

// How bytes travel in mail, and how they become text again. Whatever cannot be read becomes less text, never an error.
internal static class Transfer
{
    static Transfer() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Decode(string encoding, string body) => encoding.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(body),
        "quoted-printable" => FromQuotedPrintable(body),
        _ => Encoding.Latin1.GetBytes(body),
    };

    public static byte[] FromBase64(string text)
    {
        var clean = string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'));
        // What is cut off in the middle is read as far as it goes.
        clean = clean[..(clean.Length - (clean.Length % 4 == 1 ? 1 : 0))];
        return Convert.FromBase64String(clean + new string('=', (4 - clean.Length % 4) % 4));
    }

    public static byte[] FromQuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
            {
                bytes.Add((byte)text[at]);
            }
            else if (at + 2 < text.Length && text[at + 1] == '\r' && text[at + 2] == '\n')
            {
                at += 2;
            }
            else if (at + 1 < text.Length && text[at + 1] == '\n')
            {
                at++;
            }
            else if (at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var one))
            {
                bytes.Add(one);
                at += 2;
            }
        }
        return [.. bytes];
    }

    public static string Text(byte[] bytes, string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset.Trim().Trim('"') is { Length: > 0 } name ? name : "utf-8").GetString(bytes);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(bytes);
        }
    }
}
