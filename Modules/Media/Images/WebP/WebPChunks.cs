using System.Buffers.Binary;

namespace Media.Images.WebP;

// Walks the chunks of a RIFF body that are wholly there.
internal ref struct WebPChunks(ReadOnlySpan<byte> body)
{
    const int Head = 8;

    ReadOnlySpan<byte> rest = body;

    public WebPChunk Current { get; private set; }

    public readonly WebPChunks GetEnumerator() => this;

    public bool MoveNext()
    {
        if (rest.Length < Head) return false;

        var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
        if (length > rest.Length - Head) return false;

        Current = new(rest[..(Head + (int)length)]);

        // Chunks start at even places; some writers leave out the last filling byte.
        rest = rest[Math.Min(rest.Length, Current.Whole.Length + (int)(length & 1))..];
        return true;
    }
}

internal readonly ref struct WebPChunk(ReadOnlySpan<byte> whole)
{
    public const uint Lossy = 0x20385056;     // "VP8 "
    public const uint Lossless = 0x4C385056;  // "VP8L"
    public const uint Extended = 0x58385056;  // "VP8X"
    public const uint Alpha = 0x48504C41;     // "ALPH"
    public const uint Animation = 0x4D494E41; // "ANIM"
    public const uint Frame = 0x464D4E41;     // "ANMF"

    public ReadOnlySpan<byte> Whole { get; } = whole;

    public uint Type => BinaryPrimitives.ReadUInt32LittleEndian(Whole);
    public ReadOnlySpan<byte> Content => Whole[8..];
    public bool IsPicture => Type is Lossy or Lossless;
    public bool IsPictureOrAlpha => IsPicture || Type == Alpha;
}
