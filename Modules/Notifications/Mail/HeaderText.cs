using System.Text;

namespace Notifications.Mail;

// Text in a header: one line whatever it was, and RFC 2047 words where it is more than plain ASCII.
internal static class HeaderText
{
    const int LongestPlain = 200;
    // 45 bytes make 60 letters of Base64, and with the frame a word stays under its limit of 75.
    const int WordBytes = 45;

    public static string Of(string text)
    {
        var line = OneLine(text);
        return Ascii.IsValid(line) && line.Length <= LongestPlain && !line.Contains("=?", StringComparison.Ordinal) ? line : Words(line);
    }

    /// <summary>A display name in front of an address.</summary>
    public static string Name(string text)
    {
        var line = OneLine(text);
        return Ascii.IsValid(line) && line.Length <= LongestPlain && !line.Contains("=?", StringComparison.Ordinal)
            ? $"\"{line.Replace("\\", "", StringComparison.Ordinal).Replace('"', '\'')}\"" : Words(line);
    }

    // Line ends, other controls and the invisible marks that turn text around are no part of a title.
    static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (isSpace && (line.Length == 0 || line[^1] == ' ')) continue;
            if (rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF) continue;
            line.Append(isSpace ? " " : rune.ToString());
        }
        return line.ToString().TrimEnd();
    }

    static string Words(string line)
    {
        var words = new List<string>();
        var word = new List<byte>();
        foreach (var rune in line.EnumerateRunes())
        {
            if (word.Count + rune.Utf8SequenceLength > WordBytes) Close();
            word.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }
        Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            if (word.Count > 0) words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
            word.Clear();
        }
    }
}
