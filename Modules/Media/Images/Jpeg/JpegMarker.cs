namespace Media.Images.Jpeg;

internal static class JpegMarker
{
    public const byte FirstFrame = 0xC0;
    public const byte Progressive = 0xC2;
    public const byte Huffman = 0xC4;
    public const byte Start = 0xD8;
    public const byte End = 0xD9;
    public const byte Scan = 0xDA;
    public const byte Quantization = 0xDB;
    public const byte RestartInterval = 0xDD;
    public const byte Jfif = 0xE0;
    public const byte Exif = 0xE1;
    public const byte Adobe = 0xEE;
    public const byte LastApplication = 0xEF;
    public const byte Comment = 0xFE;

    public static bool IsRestart(byte marker) => marker is >= 0xD0 and <= 0xD7;

    // These have no length after them, so outside a scan they would send the walk astray.
    public static bool StandsAlone(byte marker) => IsRestart(marker) || marker == Start;

    public static bool IsFrame(byte marker) => marker is >= FirstFrame and <= 0xCF and not Huffman and not 0xC8 and not 0xCC;

    // Baseline, extended and progressive with Huffman codes. Lossless and arithmetic ones show in no browser.
    public static bool IsShownFrame(byte marker) => marker is >= FirstFrame and <= Progressive;

    public static bool IsMetadata(byte marker) => marker is (>= Jfif and <= LastApplication) or Comment;
}
