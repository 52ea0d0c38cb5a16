using Media.Images.Gif;
using Media.Images.Jpeg;
using Media.Images.Png;
using Media.Images.WebP;

namespace Media.Images;

// Headers and structure only. Decoders are where picture libraries break, so none runs in this process.
internal sealed class UploadedImage(ImageFormat format, ReadOnlyMemory<byte> bytes, int width, int height, int frames = 1)
{
    public ImageFormat Format => format;
    public ReadOnlyMemory<byte> Bytes => bytes;

    // As a browser shows it: a photograph held upright by its orientation has its sides swapped already.
    public int Width => width;
    public int Height => height;
    public int Frames => frames;

    public static Reading Read(ReadOnlyMemory<byte> bytes)
    {
        var start = bytes.Span;

        if (start.IsEmpty) return Refusals.Empty;
        if (start.StartsWith(PngChunks.Signature)) return PngCheck.Read(bytes);
        if (start.StartsWith(JpegSegments.Signature)) return JpegCheck.Read(bytes);
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8)) return GifCheck.Read(bytes);
        if (start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..].StartsWith("WEBP"u8)) return WebPCheck.Read(bytes);

        return Foreign(start);
    }

    // Where it was, who took it and with what is the member's own; only the pixels and how to show them are kept.
    public byte[] Clean() => format switch
    {
        ImageFormat.Png => PngCleaning.Of(bytes.Span),
        ImageFormat.Jpeg => JpegCleaning.Of(bytes.Span),
        ImageFormat.Gif => GifCleaning.Of(bytes.Span),
        _ => WebPCleaning.Of(bytes.Span),
    };

    static string Foreign(ReadOnlySpan<byte> start)
    {
        if (start.Length >= 12 && start[4..].StartsWith("ftyp"u8)) return Refusals.PhoneFormat;

        var text = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? Refusals.Markup : Refusals.NotAPicture;
    }
}
