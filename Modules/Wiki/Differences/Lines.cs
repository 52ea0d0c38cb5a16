using DiffPlex;

namespace Wiki.Differences;

/// <summary>A run of lines of one text, and the run of another that stands in its place.</summary>
internal readonly record struct Block(int OldStart, int OldCount, int NewStart, int NewCount)
{
    public int OldEnd => OldStart + OldCount;
}

/// <summary>Texts compared line by line.</summary>
internal static class Lines
{
    // To compare more would keep others waiting; so many lines that changed are no difference that anybody reads.
    const int Most = 4_000;

    public static string[] Of(string text) => text.Length == 0 ? [] : text.Split('\n');

    public static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>Where the second differs from the first, in order; blocks never touch each other.</summary>
    public static IReadOnlyList<Block> Between(string[] old, string[] fresh)
    {
        var (start, end) = (0, 0);
        while (start < old.Length && start < fresh.Length && old[start] == fresh[start]) start++;
        while (end < old.Length - start && end < fresh.Length - start && old[^(end + 1)] == fresh[^(end + 1)]) end++;

        var (a, b) = (old[start..(old.Length - end)], fresh[start..(fresh.Length - end)]);
        if (a.Length == 0 && b.Length == 0) return [];
        if (a.Length == 0 || b.Length == 0 || a.Length + b.Length > Most) return [new(start, a.Length, start, b.Length)];

        return [.. Differ.Instance.CreateDiffs(Ended(a), Ended(b), ignoreWhiteSpace: false, ignoreCase: false, LineByLine.Instance)
            .DiffBlocks.Select(d => new Block(start + d.DeleteStartA, d.DeleteCountA, start + d.InsertStartB, d.InsertCountB))];
    }

    static string Ended(string[] lines) => string.Concat(lines.Select(l => l + "\n"));

    // Each line with its end, so that a single empty line is a line.
    sealed class LineByLine : IChunker
    {
        public static readonly LineByLine Instance = new();

        public IReadOnlyList<string> Chunk(string text) => text.Split('\n')[..^1];
    }
}
