using System.Buffers.Binary;

namespace Media.Images.Jpeg;

// Walks the segments up to and with the end marker; stops early where the bytes stop making sense.
internal ref struct JpegSegments(ReadOnlySpan<byte> jpeg)
{
    readonly ReadOnlySpan<byte> bytes = jpeg;
    int at = 2;

    public static ReadOnlySpan<byte> Signature => [0xFF, JpegMarker.Start, 0xFF];

    public JpegSegment Current { get; private set; }

    public readonly JpegSegments GetEnumerator() => this;

    public bool MoveNext()
    {
        if (Current.Marker == JpegMarker.End || !FindMarker(out var marker)) return false;
        if (marker == JpegMarker.End) return Step(new(marker, [], []));

        if (at + 2 > bytes.Length) return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        if (length < 2 || length > bytes.Length - at) return false;

        var content = bytes[(at + 2)..(at + length)];
        at += length;
        return marker == JpegMarker.Scan
            ? FindScanEnd(out var scan) && Step(new(marker, content, scan))
            : Step(new(marker, content, []));
    }

    bool Step(JpegSegment segment)
    {
        Current = segment;
        return true;
    }

    // Any number of 0xFF may stand before a marker.
    bool FindMarker(out byte marker)
    {
        marker = 0;
        if (at >= bytes.Length || bytes[at] != 0xFF) return false;

        while (at < bytes.Length && bytes[at] == 0xFF) at++;
        if (at >= bytes.Length) return false;

        marker = bytes[at++];
        return marker >= JpegMarker.FirstFrame && !JpegMarker.StandsAlone(marker);
    }

    // Inside a scan 0xFF is followed by zero (a plain 0xFF), by a restart, or by the marker that ends it.
    bool FindScanEnd(out ReadOnlySpan<byte> scan)
    {
        var from = at;
        scan = [];

        while (true)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length) return false;

            at += next;
            var follower = bytes[at + 1];
            if (follower == 0xFF) at++;
            else if (follower == 0 || JpegMarker.IsRestart(follower)) at += 2;
            else break;
        }

        scan = bytes[from..at];
        return true;
    }
}

internal readonly ref struct JpegSegment(byte marker, ReadOnlySpan<byte> content, ReadOnlySpan<byte> scan)
{
    public byte Marker { get; } = marker;
    public ReadOnlySpan<byte> Content { get; } = content;
    public ReadOnlySpan<byte> Scan { get; } = scan;
}
