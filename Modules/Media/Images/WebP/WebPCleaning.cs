using System.Buffers.Binary;

namespace Media.Images.WebP;

internal static class WebPCleaning
{
    public static byte[] Of(ReadOnlySpan<byte> webp)
    {
        // One byte more than it was, where the last filling byte was left out.
        var clean = new MemoryStream(webp.Length + 1);
        clean.Write(webp[..WebPBody.Start]);

        var isAnimated = false;
        foreach (var chunk in new WebPChunks(WebPBody.Of(webp)))
        {
            if (chunk.Type == WebPChunk.Extended && clean.Length == WebPBody.Start)
            {
                isAnimated = WebPCanvas.From(chunk)?.IsAnimated ?? false;
                Write(clean, chunk.Type, Canvas(chunk));
            }
            else if (isAnimated)
            {
                if (chunk.Type == WebPChunk.Animation) Write(clean, chunk.Type, chunk.Content);
                if (chunk.Type == WebPChunk.Frame) Write(clean, chunk.Type, Frame(chunk.Content));
            }
            else if (chunk.IsPictureOrAlpha)
            {
                Write(clean, chunk.Type, chunk.Content);
                if (chunk.IsPicture) break; // there is one picture, and whatever follows it is not for viewers
            }
        }

        var bytes = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        return bytes;
    }

    // The flags that announce a profile, EXIF and XMP are lowered, since those chunks are left behind.
    static byte[] Canvas(WebPChunk chunk)
    {
        var content = chunk.Content[..WebPCanvas.Length].ToArray();
        content[0] &= WebPCanvas.AlphaFlag | WebPCanvas.AnimationFlag;
        content.AsSpan(1, 3).Clear();
        return content;
    }

    static byte[] Frame(ReadOnlySpan<byte> content)
    {
        var frame = new MemoryStream(content.Length + 1);
        frame.Write(content[..WebPFrames.Head]);

        foreach (var chunk in new WebPChunks(content[WebPFrames.Head..]))
        {
            if (chunk.IsPictureOrAlpha) Write(frame, chunk.Type, chunk.Content);
        }

        return frame.ToArray();
    }

    static void Write(Stream to, uint type, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, type);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)content.Length);
        to.Write(head);
        to.Write(content);
        if ((content.Length & 1) == 1) to.WriteByte(0);
    }
}
