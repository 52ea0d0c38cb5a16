using System.Buffers.Binary;

namespace Media.Images.Jpeg;

internal static class JpegOrientation
{
    public const int Upright = 1;
    public const int FirstOnItsSide = 5;
    const int Last = 8;
    const ushort Tag = 0x0112;
    const ushort Short = 3;
    const int Entry = 12;

    static ReadOnlySpan<byte> Name => "Exif\0\0"u8;

    public static int In(ReadOnlySpan<byte> jpeg)
    {
        foreach (var segment in new JpegSegments(jpeg))
        {
            if (segment.Marker == JpegMarker.Scan) break;
            if (segment.Marker == JpegMarker.Exif && segment.Content.StartsWith(Name)) return InTiff(segment.Content[Name.Length..]);
        }

        return Upright;
    }

    // All of EXIF that leaves this site: one entry with one number.
    public static void Write(Stream to, int orientation) =>
        to.Write([
            0xFF, JpegMarker.Exif, 0, 34, .. Name,
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
            0, 1, Tag >> 8, Tag & 0xFF, 0, (byte)Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0, 0, 0, 0]);

    // Only the first directory is read and its link to the next is not followed: a link may point at itself.
    static int InTiff(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return Upright;

        var isBig = tiff.StartsWith("MM\0*"u8);
        if (!isBig && !tiff.StartsWith("II*\0"u8)) return Upright;

        var from = isBig ? BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]);
        if (from > tiff.Length - 2) return Upright;

        var count = Number(tiff[(int)from..], isBig);
        var entries = tiff[((int)from + 2)..];

        for (; count > 0 && entries.Length >= Entry; count--, entries = entries[Entry..])
        {
            if (Number(entries, isBig) != Tag) continue;

            var value = Number(entries[8..], isBig);
            return Number(entries[2..], isBig) == Short && value is > Upright and <= Last ? value : Upright;
        }

        return Upright;
    }

    static int Number(ReadOnlySpan<byte> at, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);
}
