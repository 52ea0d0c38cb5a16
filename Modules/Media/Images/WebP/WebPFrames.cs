namespace Media.Images.WebP;

internal static class WebPFrames
{
    public const int Head = 16;
    public const int AnimationLength = 6;

    public static string? Refuse(ReadOnlySpan<byte> chunks, WebPCanvas canvas, out int frames)
    {
        var pixels = 0L;
        var began = false;
        frames = 0;

        foreach (var chunk in new WebPChunks(chunks))
        {
            if (chunk.IsPicture) return Refusals.Broken;
            if (chunk.Type == WebPChunk.Animation && (began || !(began = chunk.Content.Length == AnimationLength))) return Refusals.Broken;
            if (chunk.Type != WebPChunk.Frame) continue;
            if (!began || SizeOf(chunk.Content, canvas) is not { } size) return Refusals.Broken;

            pixels += (long)size.Width * size.Height;
            if (ImageLimits.RefuseAnimation(++frames, pixels) is { } refusal) return refusal;
        }

        return frames == 0 ? Refusals.CutOff : null;
    }

    // Places are counted in steps of two pixels.
    static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> content, WebPCanvas canvas)
    {
        if (content.Length < Head) return null;

        var (left, top) = (2 * WebPCanvas.Number(content), 2 * WebPCanvas.Number(content[3..]));
        var (width, height) = (WebPCanvas.Number(content[6..]) + 1, WebPCanvas.Number(content[9..]) + 1);

        var fits = left + width <= canvas.Width && top + height <= canvas.Height;
        return fits && WebPPicture.SizeIn(content[Head..]) == (width, height) ? (width, height) : null;
    }
}
