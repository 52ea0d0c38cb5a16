using System.Globalization;
using System.Text;

namespace Kernel.Text;

/// <summary>
/// Text as people meant it: composed (NFC), without control characters, without what reorders or hides letters.
/// Half a surrogate pair becomes U+FFFD, because no database or address can hold it.
/// </summary>
public static class PlainText
{
    // Unicode's own bound for a run of marks (UAX 15, stream-safe text); more is a flood, and slow to normalise.
    const int MostMarks = 30;

    /// <summary>One line: trimmed, each run of white space one space. For names, titles, subjects.</summary>
    public static string Clean(string text) => IsPlainAscii(text) ? text : Composed(text, lines: false);

    /// <summary>Many lines: line ends are <c>\n</c>, indents and inner spaces stay, blank lines at both ends go. For what people write.</summary>
    public static string CleanLines(string text)
    {
        var lines = Composed(text.ReplaceLineEndings("\n"), lines: true).TrimEnd();
        var from = 0;
        for (var at = 0; at < lines.Length && char.IsWhiteSpace(lines[at]); at++) if (lines[at] is '\n') from = at + 1;
        return lines[from..];
    }

    /// <summary>At most <paramref name="max"/> characters, cut between words where there is a place, with an ellipsis.</summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max) return text;
        if (max < 1) return "";

        var end = text.LastIndexOf(' ', max - 1);
        if (end < max / 2) end = WholeLetters(text, max - 1);
        return text[..end].TrimEnd(' ', ',', ';', ':', '-', '.') + "…";
    }

    static int WholeLetters(string text, int most)
    {
        var end = 0;
        while (end < most)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (end + length > most) break;
            end += length;
        }
        return end;
    }

    static bool IsPlainAscii(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' || letter is ' ' && before is ' ') return false;
            before = letter;
        }
        return before is not ' ' || text.Length == 0;
    }

    static string Composed(string text, bool lines)
    {
        var kept = Kept(text, lines);
        return kept.IsNormalized() ? kept : Kept(kept.Normalize(), lines);
    }

    static string Kept(string text, bool lines)
    {
        var to = new StringBuilder(text.Length);
        var (before, marks) = (new Rune(' '), 0);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length); // a lone half gives U+FFFD
            at += length;

            if (Rune.IsWhiteSpace(rune) && !(lines && rune.Value is '\n' or '\t')) rune = Space(rune, lines);
            if (!lines && rune.Value is ' ' && before.Value is ' ') continue;
            if (IsHidden(rune, lines) && !Joins(before, rune, text.AsSpan(at))) continue;

            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks) continue;

            to.Append(rune.ToString());
            before = rune;
        }
        return lines ? to.ToString() : to.ToString().Trim();
    }

    static Rune Space(Rune rune, bool lines) => rune.Value switch
    {
        0xa0 or 0x202f or 0x3000 when lines => rune, // wanted: French punctuation, Japanese indents
        _ => new(' '),
    };

    static bool IsHidden(Rune rune, bool lines) => rune.Value switch
    {
        '\n' or '\t' => false,
        0x200e or 0x200f or 0x061c => !lines, // direction marks: of use in a text, a disguise in a name
        0x034f or 0x115f or 0x1160 or 0x17b4 or 0x17b5 or 0x180e or 0x3164 or 0xffa0 or 0x2800 => true, // letters and marks without ink
        >= 0x0600 and <= 0x0605 or 0x06dd or 0x070f or 0x08e2 => false, // Arabic and Syriac signs with ink
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format || (rune.Value & 0xfffe) == 0xfffe,
    };

    // Joiners make Persian and Hindi words and families of emoji; tags make the flags of England, Scotland and Wales.
    // Between Latin letters they only hide.
    static bool Joins(Rune before, Rune rune, ReadOnlySpan<char> after) => rune.Value switch
    {
        0x200c or 0x200d => before.Value >= 0x600 && Rune.DecodeFromUtf16(after, out var next, out _) == System.Buffers.OperationStatus.Done
            && next.Value >= 0x600 && !Rune.IsWhiteSpace(next) && !Rune.IsControl(next) && Rune.GetUnicodeCategory(next) != UnicodeCategory.Format,
        >= 0xe0020 and <= 0xe007f => before.Value is 0x1f3f4 or (>= 0xe0020 and <= 0xe007e),
        _ => false,
    };
}
