using System.Buffers.Binary;

namespace Media.Images.Jpeg;

internal struct JpegWalk
{
    int parts;
    int scans;

    public int Width { get; private set; }
    public int Height { get; private set; }

    public string? Refuse(JpegSegment segment) => segment.Marker switch
    {
        JpegMarker.End => scans > 0 ? null : Refusals.Broken,
        JpegMarker.Scan => RefuseScan(segment),
        JpegMarker.Huffman => JpegTables.AreHuffman(segment.Content) ? null : Refusals.Broken,
        JpegMarker.Quantization => JpegTables.AreQuantization(segment.Content) ? null : Refusals.Broken,
        JpegMarker.RestartInterval => segment.Content.Length == 2 ? null : Refusals.Broken,
        var marker when JpegMarker.IsShownFrame(marker) => RefuseFrame(segment.Content),
        var marker when JpegMarker.IsFrame(marker) => Refusals.RareJpeg,
        var marker => JpegMarker.IsMetadata(marker) ? null : Refusals.Broken,
    };

    // The size is judged first, so that a flood is refused whatever else is wrong with it.
    string? RefuseFrame(ReadOnlySpan<byte> content)
    {
        if (parts > 0 || content.Length < 6) return Refusals.Broken;

        Height = BinaryPrimitives.ReadUInt16BigEndian(content[1..]);
        Width = BinaryPrimitives.ReadUInt16BigEndian(content[3..]);
        if (ImageLimits.Refuse(Width, Height) is { } refusal) return refusal;

        parts = content[5];
        if (parts is not (1 or 3 or 4) || content.Length != 6 + 3 * parts) return Refusals.Broken;
        if (content[0] != 8) return Refusals.RareJpeg;

        for (var part = 0; part < parts; part++)
        {
            var sampling = content[7 + 3 * part];
            if (sampling >> 4 is < 1 or > 4 || (sampling & 15) is < 1 or > 4) return Refusals.Broken;
        }

        return null;
    }

    string? RefuseScan(JpegSegment segment)
    {
        if (parts == 0 || segment.Content.IsEmpty) return Refusals.Broken;

        var shown = segment.Content[0];
        if (shown < 1 || shown > parts || segment.Content.Length != 4 + 2 * shown) return Refusals.Broken;

        return ++scans > ImageLimits.Scans ? Refusals.Broken : null;
    }
}
