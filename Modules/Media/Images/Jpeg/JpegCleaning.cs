using System.Buffers.Binary;

namespace Media.Images.Jpeg;

internal static class JpegCleaning
{
    const int JfifLength = 14;
    const int AdobeLength = 12;

    public static byte[] Of(ReadOnlySpan<byte> jpeg)
    {
        // Up to 64 bytes more than it was: two canonical segments and the orientation.
        var clean = new MemoryStream(jpeg.Length + 64);
        clean.Write([0xFF, JpegMarker.Start]);

        WriteJfif(clean, jpeg);
        if (JpegOrientation.In(jpeg) is > JpegOrientation.Upright and var orientation) JpegOrientation.Write(clean, orientation);
        WriteAdobe(clean, jpeg);

        foreach (var segment in new JpegSegments(jpeg))
        {
            if (JpegMarker.IsMetadata(segment.Marker)) continue;

            if (segment.Marker == JpegMarker.End) clean.Write([0xFF, JpegMarker.End]);
            else Write(clean, segment.Marker, segment.Content);
            clean.Write(segment.Scan);
        }

        return clean.ToArray();
    }

    // The density is kept; the thumbnail, which may show what was cropped away, is not.
    static void WriteJfif(Stream to, ReadOnlySpan<byte> jpeg)
    {
        var found = First(jpeg, JpegMarker.Jfif, "JFIF\0"u8, JfifLength);
        if (!found.IsEmpty) Write(to, JpegMarker.Jfif, [.. found[..12], 0, 0]);
    }

    // Says which colours the numbers mean; without it CMYK pictures turn to negatives.
    static void WriteAdobe(Stream to, ReadOnlySpan<byte> jpeg)
    {
        var found = First(jpeg, JpegMarker.Adobe, "Adobe"u8, AdobeLength);
        if (!found.IsEmpty) Write(to, JpegMarker.Adobe, found);
    }

    static ReadOnlySpan<byte> First(ReadOnlySpan<byte> jpeg, byte marker, ReadOnlySpan<byte> name, int length)
    {
        foreach (var segment in new JpegSegments(jpeg))
        {
            if (segment.Marker == JpegMarker.Scan) break;
            if (segment.Marker == marker && segment.Content.Length >= length && segment.Content.StartsWith(name)) return segment.Content[..length];
        }

        return [];
    }

    static void Write(Stream to, byte marker, ReadOnlySpan<byte> content)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        to.Write(head);
        to.Write(content);
    }
}
