using System.Buffers.Binary;

namespace Media.Images.WebP;

internal static class WebPPicture
{
    public static (int Width, int Height)? SizeOf(WebPChunk chunk) =>
        chunk.Type == WebPChunk.Lossy ? Lossy(chunk.Content) : Lossless(chunk.Content);

    // The one picture among chunks that may also hold its transparency; null unless there is exactly one.
    public static (int Width, int Height)? SizeIn(ReadOnlySpan<byte> chunks)
    {
        (int, int)? size = null;
        var hasAlpha = false;

        foreach (var chunk in new WebPChunks(chunks))
        {
            if (chunk.Type == WebPChunk.Alpha)
            {
                if (hasAlpha || size is not null || chunk.Content.IsEmpty) return null;
                hasAlpha = true;
            }

            if (!chunk.IsPicture) continue;
            if (size is not null || SizeOf(chunk) is not { } found) return null;
            size = found;
        }

        return size;
    }

    static (int, int)? Lossy(ReadOnlySpan<byte> content)
    {
        if (content.Length < 10 || !content[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])) return null;

        var tag = content[0] | content[1] << 8 | content[2] << 16;
        var (isKeyFrame, firstPart) = ((tag & 1) == 0, tag >> 5);
        if (!isKeyFrame || firstPart > content.Length - 10) return null;

        return (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
    }

    static (int, int)? Lossless(ReadOnlySpan<byte> content)
    {
        if (content.Length < 6 || content[0] != 0x2F) return null;

        var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
        var version = bits >> 29;
        return version != 0 ? null : ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1);
    }
}
