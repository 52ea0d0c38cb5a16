using System.Text;
using System.Text.RegularExpressions;

namespace Kernel.Text;

public enum Change { Same, Gone, New }

/// <summary>A run of words that two texts share, or that only one of them has.</summary>
public sealed record Run(Change Change, string Text);

/// <summary>What became of a text, word by word.</summary>
public static partial class WordDiff
{
    // A table of so many cells is made in a few milliseconds; longer texts are compared by lines, then as wholes.
    const int MostCells = 4_000_000;

    public static IReadOnlyList<Run> Of(string before, string after)
    {
        if (before == after) return before.Length == 0 ? [] : [new(Change.Same, before)];

        var (old, fresh) = (Split(Word(), before), Split(Word(), after));
        if ((long)old.Length * fresh.Length > MostCells) (old, fresh) = (Split(Line(), before), Split(Line(), after));
        return (long)old.Length * fresh.Length > MostCells
            ? [new(Change.Gone, before), new(Change.New, after)]
            : Joined(Steps(old, fresh));
    }

    // The longest common run of words, read off the usual table from its end.
    static IEnumerable<Run> Steps(string[] old, string[] fresh)
    {
        var common = new int[old.Length + 1, fresh.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = fresh.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == fresh[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        var (x, y) = (0, 0);
        while (x < old.Length || y < fresh.Length)
        {
            if (x < old.Length && y < fresh.Length && old[x] == fresh[y])
            {
                yield return new(Change.Same, old[x]);
                (x, y) = (x + 1, y + 1);
            }
            else if (x < old.Length && (y == fresh.Length || common[x + 1, y] >= common[x, y + 1])) yield return new(Change.Gone, old[x++]);
            else yield return new(Change.New, fresh[y++]);
        }
    }

    // Between two equal words gone and new words may alternate; all that went stands before all that came.
    static List<Run> Joined(IEnumerable<Run> steps)
    {
        var runs = new List<Run>();
        var texts = new Dictionary<Change, StringBuilder> { [Change.Same] = new(), [Change.Gone] = new(), [Change.New] = new() };
        foreach (var step in steps)
        {
            if (step.Change == Change.Same ? texts[Change.Gone].Length + texts[Change.New].Length > 0 : texts[Change.Same].Length > 0) Flush();
            texts[step.Change].Append(step.Text);
        }
        Flush();
        return runs;

        void Flush()
        {
            foreach (var (change, text) in texts)
            {
                if (text.Length > 0) runs.Add(new(change, text.ToString()));
                text.Clear();
            }
        }
    }

    static string[] Split(Regex into, string text) => [.. into.Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\w+|\s+|[^\w\s]")]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex Line();
}
