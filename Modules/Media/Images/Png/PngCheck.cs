namespace Media.Images.Png;

internal static class PngCheck
{
    public static Reading Read(ReadOnlyMemory<byte> bytes)
    {
        var walk = new PngWalk();

        foreach (var chunk in new PngChunks(bytes.Span))
        {
            if (walk.Refuse(chunk) is { } refusal) return refusal;
            if (chunk.Type == PngChunk.End) return walk.Finish(bytes);
        }

        return Refusals.CutOff;
    }
}
