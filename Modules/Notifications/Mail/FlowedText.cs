using System.Text;

namespace Notifications.Mail;

// Plain text that fits a terminal and flows on a telephone (RFC 3676): a line that ends in a space goes on.
internal static class FlowedText
{
    const int Width = 76;

    public static string From(string text)
    {
        var body = new StringBuilder(text.Length + 64);
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd().Split('\n')) Append(body, Visible(line).TrimEnd());
        return body.ToString();
    }

    static void Append(StringBuilder body, string line)
    {
        while (BreakIn(line) is var at && at > 0)
        {
            body.Append(Stuffed(line[..at])).Append(" \r\n");
            line = line[(at + 1)..];
        }
        body.Append(Stuffed(line)).Append("\r\n");
    }

    // The last space that leaves no more than a line's width before it; a long link stays whole.
    static int BreakIn(string line)
    {
        if (line.Length <= Width) return -1;

        var at = line.LastIndexOf(' ', Width);
        return at > 0 ? at : line.IndexOf(' ');
    }

    // These beginnings have a meaning of their own, to readers of mail or to what stores it.
    static string Stuffed(string line) =>
        line.StartsWith(' ') || line.StartsWith('>') || line.StartsWith("From ", StringComparison.Ordinal) ? " " + line : line;

    static string Visible(string line) => string.Concat(line.Where(letter => letter == '\t' || !char.IsControl(letter)));
}
