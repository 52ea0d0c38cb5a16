namespace Media.Images.Gif;

internal static class GifCleaning
{
    const byte Control = 0xF9;
    const byte Application = 0xFF;

    public static byte[] Of(ReadOnlySpan<byte> gif)
    {
        var clean = new MemoryStream(gif.Length);
        clean.Write(gif[..GifScreen.EndOf(gif)]);

        var loops = false;
        foreach (var block in new GifBlocks(gif))
        {
            if (block.Kind != GifBlocks.Extension) clean.Write(block.Whole);
            else if (IsControl(block)) clean.Write(block.Whole);
            else if (!loops && IsLoop(block)) loops = WriteLoop(clean, block);
        }

        return clean.ToArray();
    }

    // How long a frame stays: one part of four bytes and the end. Anything longer is not that.
    static bool IsControl(GifBlock block) => block.Label == Control && block.Parts.Length == 6 && block.Parts[0] == 4;

    // Written by Netscape 2 first and by every encoder since: how often the animation repeats.
    static bool IsLoop(GifBlock block) =>
        block.Label == Application
        && (block.Parts.StartsWith("\u000BNETSCAPE2.0\u0003\u0001"u8) || block.Parts.StartsWith("\u000BANIMEXTS1.0\u0003\u0001"u8));

    static bool WriteLoop(Stream to, GifBlock block)
    {
        to.Write([GifBlocks.Extension, Application]);
        to.Write(block.Parts[..16]);
        to.WriteByte(0);
        return true;
    }
}
