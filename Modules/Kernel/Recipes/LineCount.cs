namespace Kernel.Recipes;

/// <summary>Turns positions into line numbers, counting on from the last answer: a recipe may have many thousand steps.</summary>
internal sealed class LineCount(ReadOnlyMemory<byte> bytes)
{
    int last;
    int line = 1;

    public int At(long position)
    {
        var at = (int)Math.Clamp(position, 0, bytes.Length);
        if (at < last) (last, line) = (0, 1);

        line += bytes.Span[last..at].Count((byte)'\n');
        last = at;
        return line;
    }
}
