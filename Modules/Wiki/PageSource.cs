using System.Text.RegularExpressions;
using Kernel.Text;

namespace Wiki;

/// <summary>
/// The source of a page in one manner, whichever editor wrote it: with the text editor tables are padded and blank lines
/// doubled, and two people would seem to have changed what neither touched.
/// </summary>
internal static partial class PageSource
{
    public static string Of(string? text)
    {
        var source = PageLinks.Unescaped(PlainText.CleanLines(text ?? ""));
        if (!source.Contains('|') && !source.Contains("\n\n\n", StringComparison.Ordinal)) return source;

        var lines = source.Split('\n');
        var kept = new List<string>(lines.Length);
        var isBeforeCode = BeforeCode(lines);
        var (isCode, isTable) = (false, false);
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (Fence().IsMatch(line)) isCode = !isCode;
            isTable = !isCode && IsRow(line) && (isTable || at + 1 < lines.Length && Rule().IsMatch(lines[at + 1]));
            if (isTable) kept.Add(Rule().IsMatch(line) ? Dashes().Replace(Narrow(line), "---") : Narrow(line));
            else if (isCode || line.Length > 0 || kept.Count == 0 || kept[^1].Length > 0 || isBeforeCode[at]) kept.Add(line);
        }
        return string.Join('\n', kept);
    }

    static bool IsRow(string line) => line is ['|', .., '|'];

    // A blank line before indented code is a line of it.
    static bool[] BeforeCode(string[] lines)
    {
        var before = new bool[lines.Length];
        for (var at = lines.Length - 2; at >= 0; at--) before[at] = lines[at + 1].Length == 0 ? before[at + 1] : lines[at + 1] is ['\t', ..] or [' ', ' ', ' ', ' ', ..];
        return before;
    }

    static string Narrow(string row) => string.Join(" | ", Bar().Split(row).Select(cell => cell.Trim(' ', '\t'))).Trim();

    [GeneratedRegex(@"^ {0,3}(```|~~~)", RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\|([ \t]*:?-+:?[ \t]*\|)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex("-+", RegexOptions.NonBacktracking)]
    private static partial Regex Dashes();

    // One that is escaped is a letter of its cell.
    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
