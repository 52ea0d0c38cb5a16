using System.Text.RegularExpressions;
using Kernel.Text;

namespace Wiki.Differences;

/// <summary>Lines that stayed, or lines that changed with what became of their words.</summary>
public sealed record DifferencePart(bool IsSame, IReadOnlyList<Run> Runs)
{
    /// <summary>The lines of a part that stayed.</summary>
    public IReadOnlyList<string> Lines => Runs.Count == 0 ? [] : Runs[0].Text.Split('\n');
}

/// <summary>What became of a text: by lines, and within the lines that changed by words.</summary>
internal sealed partial record Difference(IReadOnlyList<DifferencePart> Parts)
{
    public static Difference Between(string before, string after)
    {
        var (old, fresh) = (Differences.Lines.Of(before), Differences.Lines.Of(after));
        var parts = new List<DifferencePart>();
        var at = 0;
        foreach (var block in Differences.Lines.Between(old, fresh))
        {
            Same(at, block.OldStart);
            parts.Add(new(false, WordDiff.Of(Differences.Lines.Text(old[block.OldStart..block.OldEnd]), Differences.Lines.Text(fresh[block.NewStart..(block.NewStart + block.NewCount)]))));
            at = block.OldEnd;
        }
        Same(at, old.Length);
        return new(parts);

        void Same(int from, int to)
        {
            if (to > from) parts.Add(new(true, [new(Change.Same, Differences.Lines.Text(old[from..to]))]));
        }
    }

    public bool IsNone => Parts.All(p => p.IsSame);

    /// <summary>How many words came and went.</summary>
    public (int Added, int Removed) Words => (Count(Change.New), Count(Change.Gone));

    int Count(Change change) => Parts.SelectMany(p => p.Runs).Where(r => r.Change == change).Sum(r => Word().Count(r.Text));

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’\-][\p{L}\p{N}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
