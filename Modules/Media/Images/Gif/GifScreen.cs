using System.Buffers.Binary;

namespace Media.Images.Gif;

internal static class GifScreen
{
    const int Head = 13;

    public static int WidthOf(ReadOnlySpan<byte> gif) => BinaryPrimitives.ReadUInt16LittleEndian(gif[6..]);
    public static int HeightOf(ReadOnlySpan<byte> gif) => BinaryPrimitives.ReadUInt16LittleEndian(gif[8..]);

    public static bool IsThere(ReadOnlySpan<byte> gif) => gif.Length >= Head && gif.Length >= EndOf(gif);

    public static int EndOf(ReadOnlySpan<byte> gif) => gif.Length < Head ? gif.Length : Head + TableSize(gif[10]);

    public static int TableSize(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
