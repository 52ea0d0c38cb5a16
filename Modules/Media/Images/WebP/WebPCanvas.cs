namespace Media.Images.WebP;

// The VP8X chunk: how big, and whether it moves.
internal readonly record struct WebPCanvas(int Width, int Height, bool IsAnimated)
{
    public const int Length = 10;
    public const byte AlphaFlag = 0x10;
    public const byte AnimationFlag = 0x02;

    public static WebPCanvas? From(WebPChunk chunk) =>
        chunk.Content.Length < Length
            ? null
            : new(Number(chunk.Content[4..]) + 1, Number(chunk.Content[7..]) + 1, (chunk.Content[0] & AnimationFlag) != 0);

    public static int Number(ReadOnlySpan<byte> at) => at[0] | at[1] << 8 | at[2] << 16;
}
