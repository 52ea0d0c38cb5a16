using System.Text;

namespace Events.ICal;

/// <summary>Text as RFC 5545 writes it: escaped (3.3.11), and folded into lines of at most 75 octets (3.1).</summary>
internal static class CalendarText
{
    const int LongestLine = 75;

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text.ReplaceLineEndings("\n"))
            switch (letter)
            {
                case '\n': escaped.Append("\\n"); break;
                case '\\' or ';' or ',': escaped.Append('\\').Append(letter); break;
                case '\t': escaped.Append(letter); break;
                // Not allowed in a text, and nobody can see them.
                case < ' ' or '\x7F': break;
                default: escaped.Append(letter); break;
            }
        return escaped.ToString();
    }

    public static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] != '\\' || at + 1 == value.Length)
            {
                text.Append(value[at]);
                continue;
            }
            var next = value[++at];
            text.Append(next is 'n' or 'N' ? '\n' : next);
        }
        return text.ToString();
    }

    /// <summary>A content line with its line end, broken between letters and never inside one.</summary>
    public static void Fold(StringBuilder into, string line)
    {
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                into.Append("\r\n ");
                octets = 1;
            }
            into.Append(letter.ToString());
            octets += letter.Utf8SequenceLength;
        }
        into.Append("\r\n");
    }

    /// <summary>The content lines of a file, whatever its line ends.</summary>
    public static IEnumerable<string> Unfold(string file)
    {
        StringBuilder? line = null;
        foreach (var piece in file.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line is not null && piece.Length > 0 && (piece[0] is ' ' or '\t'))
            {
                line.Append(piece, 1, piece.Length - 1);
                continue;
            }
            if (line is { Length: > 0 }) yield return line.ToString();
            line = new StringBuilder(piece);
        }
        if (line is { Length: > 0 }) yield return line.ToString();
    }
}
