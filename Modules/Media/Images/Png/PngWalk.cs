using System.Buffers.Binary;

namespace Media.Images.Png;

internal struct PngWalk
{
    enum Place { Start, BeforePixels, InPixels, AfterPixels }

    Place place;
    PngHeader header;
    bool hasPalette;
    uint promisedFrames;
    int frames;
    long pixelsInAllFrames;

    public string? Refuse(PngChunk chunk)
    {
        if (place == Place.Start) return RefuseHeader(chunk);
        if (place == Place.InPixels && chunk.Type != PngChunk.Pixels) place = Place.AfterPixels;
        if (!chunk.HasRightSum) return Refusals.Broken;

        return chunk.Type switch
        {
            PngChunk.Palette => RefusePalette(chunk.Content.Length),
            PngChunk.Pixels => RefusePixels(),
            PngChunk.End => place == Place.AfterPixels && chunk.Content.IsEmpty ? null : Refusals.Broken,
            PngChunk.Animation => RefuseAnimation(chunk.Content),
            PngChunk.FrameHeader => RefuseFrame(chunk.Content),
            PngChunk.FramePixels => RefuseFramePixels(chunk.Content.Length),
            _ => chunk.MustBeUnderstood ? Refusals.Broken : null,
        };
    }

    // Viewers disagree about what to show when frames are missing, so that is refused.
    public readonly Reading Finish(ReadOnlyMemory<byte> bytes) =>
        promisedFrames != frames ? Refusals.Broken
        : ImageLimits.RefuseAnimation(frames, pixelsInAllFrames) is { } refusal ? refusal
        : new UploadedImage(ImageFormat.Png, bytes, (int)header.Width, (int)header.Height, Math.Max(1, frames));

    // The size is judged before the sum: a flood is refused from 33 bytes, whatever follows.
    string? RefuseHeader(PngChunk chunk)
    {
        if (PngHeader.From(chunk) is not { } found) return Refusals.Broken;
        if (ImageLimits.Refuse(found.Width, found.Height) is { } refusal) return refusal;

        (header, place) = (found, Place.BeforePixels);
        return found.IsSound && chunk.HasRightSum ? null : Refusals.Broken;
    }

    string? RefusePalette(int length)
    {
        if (hasPalette || place != Place.BeforePixels || !header.MayHavePalette) return Refusals.Broken;

        hasPalette = true;
        return length is > 0 and <= 3 * 256 && length % 3 == 0 ? null : Refusals.Broken;
    }

    string? RefusePixels()
    {
        if (place == Place.AfterPixels || (header.Colour == PngHeader.Indexed && !hasPalette)) return Refusals.Broken;

        place = Place.InPixels;
        return null;
    }

    // After the pixels it is not an animation to any viewer, and Clean drops it.
    string? RefuseAnimation(ReadOnlySpan<byte> content)
    {
        if (place != Place.BeforePixels) return null;
        if (content.Length != 8 || promisedFrames > 0) return Refusals.Broken;

        promisedFrames = BinaryPrimitives.ReadUInt32BigEndian(content);
        return promisedFrames == 0 ? Refusals.Broken : ImageLimits.RefuseAnimation(promisedFrames, 0);
    }

    string? RefuseFrame(ReadOnlySpan<byte> content)
    {
        if (promisedFrames == 0) return null;
        if (content.Length != 26 || ++frames > promisedFrames) return Refusals.Broken;

        var (width, height) = (Long(content, 4), Long(content, 8));
        pixelsInAllFrames += width * height;
        var fits = width > 0 && height > 0 && Long(content, 12) + width <= header.Width && Long(content, 16) + height <= header.Height;
        return fits ? null : Refusals.Broken;
    }

    readonly string? RefuseFramePixels(int length) =>
        promisedFrames > 0 && (frames == 0 || place != Place.AfterPixels || length <= 4) ? Refusals.Broken : null;

    static long Long(ReadOnlySpan<byte> content, int at) => BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
}
