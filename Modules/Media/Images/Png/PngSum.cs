namespace Media.Images.Png;

// The CRC-32 of PNG and zip. The framework's own is a separate package, and BitOperations has another polynomial.
internal static class PngSum
{
    static readonly uint[] table = [.. Enumerable.Range(0, 256).Select(Row)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var next in bytes) sum = table[(byte)(sum ^ next)] ^ (sum >> 8);
        return ~sum;
    }

    static uint Row(int index)
    {
        var row = (uint)index;
        for (var bit = 0; bit < 8; bit++) row = (row & 1) == 1 ? 0xEDB88320 ^ (row >> 1) : row >> 1;
        return row;
    }
}
