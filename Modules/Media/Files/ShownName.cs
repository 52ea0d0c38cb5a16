using System.Globalization;
using System.Text;

namespace Media.Files;

// The name members see and save under: theirs, without what could mislead a reader or a computer.
internal static class ShownName
{
    public const string Nameless = "file";

    // Most file systems take 255 bytes; the rest is left for what browsers add, like " (1)".
    const int MostBytes = 200;
    const int LongestExtension = 16;

    // Written by nobody by accident, and turned into / and \ by programs that "simplify" text.
    const string Separators = "/\\\u2044\u2215\u2216\u29F8\u29F9\uFE68\uFF0F\uFF3C";
    const string TakenByWindows = "<>:\"|?*";

    public static string From(string? given)
    {
        var last = (given ?? "").AsSpan();
        last = last[(last.LastIndexOfAny('/', '\\') + 1)..];

        var name = Trimmed(Readable(last));
        return name.Length == 0 ? Nameless : Shortened(WindowsDevice.Is(name) ? $"_{name}" : name);
    }

    static string Readable(ReadOnlySpan<char> given)
    {
        var text = new StringBuilder(given.Length);

        foreach (var rune in given.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) text.Append(text.Length > 0 && text[^1] == ' ' ? "" : " ");
            else if (!IsHidden(rune)) text.Append(IsTaken(rune) ? "_" : rune.ToString());
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    // Controls, direction overrides and half characters. The two joiners stay: Persian words and family emoji need them.
    static bool IsHidden(Rune rune) =>
        rune.Value is not (0x200C or 0x200D)
        && (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);

    static bool IsTaken(Rune rune) => rune.IsBmp && (Separators.Contains((char)rune.Value) || TakenByWindows.Contains((char)rune.Value));

    // A dot in front hides the file; dots and spaces behind vanish on Windows and change what it is.
    static string Trimmed(string name) => name.Trim(' ', '.', '\u200C', '\u200D');

    static string Shortened(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MostBytes) return name;

        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= LongestExtension ? name[dot..] : "";
        var left = MostBytes - Encoding.UTF8.GetByteCount(extension);
        var kept = new StringBuilder();

        foreach (var rune in name[..^extension.Length].EnumerateRunes())
        {
            left -= rune.Utf8SequenceLength;
            if (left < 0) break;
            kept.Append(rune.ToString());
        }

        return Trimmed(kept.ToString()) + extension;
    }
}
