using System.Buffers.Binary;

namespace Media.Images.Png;

// Walks the chunks that are wholly there. Each step is at least twelve bytes, so the walk ends with the file.
internal ref struct PngChunks(ReadOnlySpan<byte> png)
{
    const int Frame = 12; // length, type and sum around the content

    ReadOnlySpan<byte> rest = png[Math.Min(png.Length, Signature.Length)..];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public PngChunk Current { get; private set; }

    public readonly PngChunks GetEnumerator() => this;

    public bool MoveNext()
    {
        if (rest.Length < Frame) return false;

        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - Frame) return false;

        Current = new(rest[..((int)length + Frame)]);
        rest = rest[Current.Whole.Length..];
        return true;
    }
}

internal readonly ref struct PngChunk(ReadOnlySpan<byte> whole)
{
    public const uint Header = 0x49484452;         // IHDR
    public const uint Palette = 0x504C5445;        // PLTE
    public const uint Pixels = 0x49444154;         // IDAT
    public const uint End = 0x49454E44;            // IEND
    public const uint Transparency = 0x74524E53;   // tRNS
    public const uint Gamma = 0x67414D41;          // gAMA
    public const uint StandardColour = 0x73524742; // sRGB
    public const uint Primaries = 0x6348524D;      // cHRM
    public const uint UsedBits = 0x73424954;       // sBIT
    public const uint Background = 0x624B4744;     // bKGD
    public const uint Density = 0x70485973;        // pHYs
    public const uint Animation = 0x6163544C;      // acTL
    public const uint FrameHeader = 0x6663544C;    // fcTL
    public const uint FramePixels = 0x66644154;    // fdAT

    public ReadOnlySpan<byte> Whole { get; } = whole;

    public uint Type => BinaryPrimitives.ReadUInt32BigEndian(Whole[4..]);
    public ReadOnlySpan<byte> Content => Whole[8..^4];
    public bool HasRightSum => PngSum.Of(Whole[4..^4]) == BinaryPrimitives.ReadUInt32BigEndian(Whole[^4..]);

    // Bit 5 of the first letter: lower case is what a reader may pass over.
    public bool MustBeUnderstood => (Whole[4] & 0x20) == 0;
}
