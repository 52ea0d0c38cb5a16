namespace Media.Images.Png;

internal static class PngCleaning
{
    public static byte[] Of(ReadOnlySpan<byte> png)
    {
        var clean = new MemoryStream(png.Length);
        clean.Write(PngChunks.Signature);

        var keep = new PngKeep();
        foreach (var chunk in new PngChunks(png))
        {
            if (keep.Wants(chunk)) clean.Write(chunk.Whole);
            if (chunk.Type == PngChunk.End) break;
        }

        return clean.ToArray();
    }
}

internal sealed class PngKeep
{
    readonly HashSet<uint> kept = [];
    PngHeader header;
    int colours;
    bool isAnimated;
    bool pixelsBegan;

    public bool Wants(PngChunk chunk)
    {
        var length = chunk.Content.Length;

        switch (chunk.Type)
        {
            case PngChunk.Header:
                header = PngHeader.From(chunk) ?? default;
                return true;
            case PngChunk.Palette:
                colours = length / 3;
                return true;
            case PngChunk.Pixels:
                return pixelsBegan = true;
            case PngChunk.End:
                return true;
            case PngChunk.Animation:
                return !pixelsBegan && (isAnimated = true);
            case PngChunk.FrameHeader or PngChunk.FramePixels:
                return isAnimated;
            default:
                return !pixelsBegan && HasItsSize(chunk.Type, length) && kept.Add(chunk.Type);
        }
    }

    // A chunk of any other size than its own could carry words; the colour profile (iCCP) often does, so it goes too.
    bool HasItsSize(uint type, int length) => type switch
    {
        PngChunk.Gamma => length == 4,
        PngChunk.StandardColour => length == 1,
        PngChunk.Primaries => length == 32,
        PngChunk.Density => length == 9,
        PngChunk.UsedBits => length == header.Colour switch { PngHeader.Grey => 1, PngHeader.GreyAlpha => 2, PngHeader.RgbAlpha => 4, _ => 3 },
        PngChunk.Background => length == header.Colour switch { PngHeader.Indexed => 1, PngHeader.Grey or PngHeader.GreyAlpha => 2, _ => 6 },
        PngChunk.Transparency => header.Colour switch
        {
            PngHeader.Grey => length == 2,
            PngHeader.Rgb => length == 6,
            PngHeader.Indexed => length > 0 && length <= colours,
            _ => false,
        },
        _ => false,
    };
}
