using System.Text;

namespace Media.Files;

// The Content-Disposition of a download (RFC 6266): an ASCII name for old clients, the real one as RFC 8187 writes it.
internal static class Disposition
{
    const string PlainMarks = " !#$&+-.^_`~()=@,";
    const string UnescapedMarks = "!#$&+-.^_`|~";

    public static string Attachment(string fileName) => Of("attachment", fileName);

    // Only for pictures whose bytes were read and cleaned here; everything else is a download.
    public static string Inline(string fileName) => Of("inline", fileName);

    static string Of(string kind, string fileName)
    {
        var name = ShownName.From(fileName);
        var plain = Plain(name);
        return plain == name ? $"{kind}; filename=\"{plain}\"" : $"{kind}; filename=\"{plain}\"; filename*=UTF-8''{Escaped(name)}";
    }

    // No percent sign either: some browsers decode it here.
    static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes()) plain.Append(IsOneOf(rune.Value, PlainMarks) ? (char)rune.Value : '_');
        return plain.ToString();
    }

    static string Escaped(string name)
    {
        var escaped = new StringBuilder(name.Length);

        foreach (var next in Encoding.UTF8.GetBytes(name))
        {
            if (IsOneOf(next, UnescapedMarks)) escaped.Append((char)next);
            else escaped.Append('%').Append(next.ToString("X2"));
        }

        return escaped.ToString();
    }

    static bool IsOneOf(int value, string marks) => value < 128 && (char.IsAsciiLetterOrDigit((char)value) || marks.Contains((char)value));
}
