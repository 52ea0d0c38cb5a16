namespace Media.Images.Jpeg;

// The tables are copied as they are, so they must be tables: whatever would not add up could carry words.
internal static class JpegTables
{
    public static bool AreQuantization(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var (precision, number) = (content[0] >> 4, content[0] & 15);
            var size = 1 + 64 * (1 + precision);
            if (precision > 1 || number > 3 || size > content.Length) return false;

            content = content[size..];
        }

        return true;
    }

    public static bool AreHuffman(ReadOnlySpan<byte> content)
    {
        while (content.Length >= 17)
        {
            if (content[0] >> 4 > 1 || (content[0] & 15) > 3) return false;

            var codes = 0;
            foreach (var count in content[1..17]) codes += count;
            if (codes > 256 || 17 + codes > content.Length) return false;

            content = content[(17 + codes)..];
        }

        return content.IsEmpty;
    }
}
