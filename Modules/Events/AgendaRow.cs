using System.Globalization;
using Kernel;
using Kernel.Text;

namespace Events;

/// <summary>One point of an agenda.</summary>
/// <param name="Lead">Who leads it; empty for nobody in particular.</param>
public sealed record AgendaRow(int Minutes, string Title, string Lead)
{
    public const int Most = 40;
    public const int LongestMinutes = 24 * 60;
    const int LongestText = 200;
    const char Mark = '|';

    /// <summary>As a person typed it.</summary>
    /// <exception cref="RuleBroken">It says nothing, or too much.</exception>
    public static AgendaRow Of(string? minutes, string? title, string? lead)
    {
        var (what, who) = (PlainText.Clean(title ?? ""), PlainText.Clean(lead ?? "").Replace(Mark, '/'));
        if (what.Length == 0) throw new RuleBroken("Each point of the agenda needs a title.", "Agenda");
        if (what.Length > LongestText || who.Length > LongestText) throw new RuleBroken($"A point of the agenda has up to {LongestText} characters.", "Agenda");

        return new(Read(minutes), what, who);
    }

    /// <summary>The agenda as it is stored and exported: a line a point, such as <c>15 | Welcome | Ana Ferreira</c>.</summary>
    public static string Write(IEnumerable<AgendaRow> rows) =>
        string.Join('\n', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Minutes} {Mark} {r.Title} {Mark} {r.Lead}").TrimEnd()));

    /// <summary>Reads what <see cref="Write"/> wrote, or an editor: a line without bars is a title.</summary>
    public static IReadOnlyList<AgendaRow> Read(IEnumerable<string> lines)
    {
        var rows = new List<AgendaRow>();
        foreach (var line in lines.Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            var (first, last) = (line.IndexOf(Mark), line.LastIndexOf(Mark));
            rows.Add(first < 0 ? Of("", line, "")
                : first == last ? Of(line[..first], line[(first + 1)..], "")
                : Of(line[..first], line[(first + 1)..last], line[(last + 1)..]));
        }
        return rows.Count <= Most ? rows : throw new RuleBroken($"An agenda has up to {Most} points.", "Agenda");
    }

    static int Read(string? minutes)
    {
        if (string.IsNullOrWhiteSpace(minutes)) return 0;
        return int.TryParse(minutes, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= LongestMinutes ? number
            : throw new RuleBroken("Write the minutes of a point as a whole number, such as 15.", "Agenda");
    }
}
