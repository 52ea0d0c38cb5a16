using System.Buffers.Binary;

namespace Media.Images.Png;

internal readonly record struct PngHeader(uint Width, uint Height, byte Depth, byte Colour, bool IsSound)
{
    public const byte Grey = 0, Rgb = 2, Indexed = 3, GreyAlpha = 4, RgbAlpha = 6;

    public bool MayHavePalette => Colour is Rgb or Indexed or RgbAlpha;

    public static PngHeader? From(PngChunk chunk)
    {
        var content = chunk.Content;
        if (chunk.Type != PngChunk.Header || content.Length != 13) return null;

        var (depth, colour) = (content[8], content[9]);
        var depthFits = colour switch
        {
            Grey => depth is 1 or 2 or 4 or 8 or 16,
            Indexed => depth is 1 or 2 or 4 or 8,
            Rgb or GreyAlpha or RgbAlpha => depth is 8 or 16,
            _ => false,
        };

        return new(
            BinaryPrimitives.ReadUInt32BigEndian(content),
            BinaryPrimitives.ReadUInt32BigEndian(content[4..]),
            depth,
            colour,
            IsSound: depthFits && content[10] == 0 && content[11] == 0 && content[12] <= 1);
    }
}
