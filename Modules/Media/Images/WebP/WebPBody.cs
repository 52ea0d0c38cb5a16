using System.Buffers.Binary;

namespace Media.Images.WebP;

internal static class WebPBody
{
    public const int Start = 12;

    // What the RIFF head promises, or nothing when the file is shorter. Bytes after it belong to nobody.
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> webp)
    {
        var promised = BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]);
        return promised <= webp.Length - 8 && promised >= Start - 8 ? webp[Start..(8 + (int)promised)] : [];
    }
}
