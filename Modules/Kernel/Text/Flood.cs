namespace Kernel.Text;

/// <summary>
/// Whether a Markdown source would cost its parser far more than its length: the parser's time grows with the square of
/// the brackets and stars in one paragraph, and a table's with columns times rows. Such a source was written to hurt
/// or by mistake, and is shown as plain text. The numbers are many times what the longest honest posts hold.
/// </summary>
internal static class Flood
{
    const int MostNested = 60;
    const int MostNesting = 200_000;
    const int MostCells = 100_000;

    // 3,000 brackets in one paragraph, or 400 in each of fifty, cost a third of a second.
    const double MostWork = 10_000_000;

    public static bool IsIn(string source)
    {
        var (work, marks, nesting, lines, pipes) = (0.0, 0.0, 0, 0, 0);
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) (marks, lines, pipes) = (0, 0, 0);

            var nested = Nested(line);
            nesting += nested * nested;
            if (nested > MostNested || nesting > MostNesting) return true;

            var before = marks;
            marks += Marks(line);
            work += marks * marks - before * before;
            pipes = Math.Max(pipes, line.Count('|'));
            if (work > MostWork || ++lines * (long)pipes > MostCells) return true;
        }
        return false;
    }

    // An open bracket is searched for its end, and its text again; the others only meet their own kind.
    static double Marks(ReadOnlySpan<char> line)
    {
        var halves = 0;
        for (var at = 0; at < line.Length; at++)
            halves += line[at] switch
            {
                '[' => 2,
                '*' or '_' or '~' or '`' or '<' or ':' => 1,
                'w' when line[at..].StartsWith("www.") => 1,
                _ => 0,
            };
        return halves / 2.0;
    }

    // Quotes and lists opened on one line: each is a level, and each is asked again for every level below.
    static int Nested(ReadOnlySpan<char> line)
    {
        var levels = 0;
        for (var at = 0; at < line.Length; at++)
        {
            var isMarker = line[at] is '>' || line[at] is '-' or '+' or '*' or '.' or ')' && at + 1 < line.Length && line[at + 1] is ' ' or '\t';
            if (isMarker) levels++;
            else if (line[at] is not (' ' or '\t' or '-' or '+' or '*') && !char.IsAsciiDigit(line[at])) break;
        }
        return levels;
    }
}
