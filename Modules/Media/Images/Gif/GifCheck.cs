namespace Media.Images.Gif;

internal static class GifCheck
{
    public static Reading Read(ReadOnlyMemory<byte> bytes)
    {
        var gif = bytes.Span;
        if (!GifScreen.IsThere(gif)) return Refusals.CutOff;

        var (width, height) = (GifScreen.WidthOf(gif), GifScreen.HeightOf(gif));
        if (ImageLimits.Refuse(width, height) is { } flood) return flood;

        var (frames, pixels, last) = (0, 0L, 0);

        foreach (var block in new GifBlocks(gif))
        {
            last = block.Kind;
            if (last != GifBlocks.Image) continue;
            if (!IsSound(block, width, height)) return Refusals.Broken;

            pixels += block.Width * block.Height;
            if (ImageLimits.RefuseAnimation(++frames, pixels) is { } refusal) return refusal;
        }

        return last != GifBlocks.Trailer ? Refusals.CutOff
            : frames == 0 ? Refusals.Broken
            : new UploadedImage(ImageFormat.Gif, bytes, width, height, frames);
    }

    static bool IsSound(GifBlock block, int width, int height) =>
        block.Width > 0 && block.Height > 0
        && block.Left + block.Width <= width && block.Top + block.Height <= height
        && block.CodeSize is >= 2 and <= 8
        && block.Parts.Length > 1;
}
