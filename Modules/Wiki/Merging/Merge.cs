using Wiki.Differences;

namespace Wiki.Merging;

/// <summary>Lines of the outcome; where two people changed the same lines in different ways, both of their texts.</summary>
/// <param name="Theirs">What stands there now. For a piece without a clash, the text.</param>
/// <param name="Mine">What the person who saves wrote there.</param>
public sealed record MergePiece(bool IsClash, string Theirs, string Mine);

/// <summary>
/// What two people made of one text, put together by lines. Each of the two differences is DiffPlex's; its own three-way
/// differ is not used, because it drops lines that are added at the end and changes that overlap.
/// </summary>
internal sealed record Merge(IReadOnlyList<MergePiece> Pieces)
{
    public bool IsClean => !Pieces.Any(p => p.IsClash);

    public IReadOnlyList<MergePiece> Clashes => [.. Pieces.Where(p => p.IsClash)];

    /// <summary>The whole text. In a clash, what the person who saves wrote.</summary>
    public string Text { get; private init; } = "";

    /// <param name="from">What both began with.</param>
    public static Merge Of(string from, string theirs, string mine)
    {
        var (origin, left, right) = (Lines.Of(from), Lines.Of(theirs), Lines.Of(mine));
        var (ours, yours) = (new Side(left, Lines.Between(origin, left)), new Side(right, Lines.Between(origin, right)));
        var (pieces, text) = (new List<MergePiece>(), new List<string>());
        var at = 0;
        while (Side.First(ours, yours) is { } first)
        {
            var (start, end) = (first.OldStart, first.OldEnd);
            var (begunLeft, begunRight) = (ours.Taken, yours.Taken);
            while (ours.Takes(start, ref end) || yours.Takes(start, ref end)) { }

            Add(new(false, Lines.Text(origin[at..start]), ""), origin[at..start]);
            var (a, b) = (ours.Between(begunLeft, start, end), yours.Between(begunRight, start, end));
            if (ours.Taken == begunLeft || a.SequenceEqual(b)) Add(new(false, Lines.Text(b), ""), b);
            else if (yours.Taken == begunRight) Add(new(false, Lines.Text(a), ""), a);
            else Add(new(true, Lines.Text(a), Lines.Text(b)), b);
            at = end;
        }
        Add(new(false, Lines.Text(origin[at..]), ""), origin[at..]);
        return new(pieces) { Text = Lines.Text(text) };

        void Add(MergePiece piece, string[] lines)
        {
            if (lines.Length > 0 || piece.IsClash) pieces.Add(piece);
            text.AddRange(lines);
        }
    }

    // One of the two texts, and how far its changes are done.
    sealed class Side(string[] lines, IReadOnlyList<Block> blocks)
    {
        public int Taken { get; private set; }

        Block? Next => Taken < blocks.Count ? blocks[Taken] : null;

        /// <summary>The change that comes first in the text. What only adds lines stands before what changes the line there.</summary>
        public static Block? First(Side one, Side other) =>
            new[] { one.Next, other.Next }.Where(b => b is not null).OrderBy(b => b!.Value.OldStart).ThenBy(b => b!.Value.OldCount > 0).FirstOrDefault();

        /// <summary>Takes the next change if it has to do with what begins and ends there: it shares lines with it, or both add lines at one place.</summary>
        public bool Takes(int start, ref int end)
        {
            if (Next is not { } block || !(block.OldStart < end && start < block.OldEnd || block.OldCount == 0 && start == end && block.OldStart == start)) return false;

            end = Math.Max(end, block.OldEnd);
            Taken++;
            return true;
        }

        /// <summary>This text's lines in place of the first text's from start to end.</summary>
        public string[] Between(int begun, int start, int end) => lines[(start + Shift(begun))..(end + Shift(Taken))];

        int Shift(int done) => done == 0 ? 0 : blocks[done - 1] is var last ? last.NewStart + last.NewCount - last.OldEnd : 0;
    }
}
