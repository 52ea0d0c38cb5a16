using System.Globalization;

namespace Media.Images;

internal static class ImageLimits
{
    public const int Side = 12_000;
    public const long Pixels = 40_000_000;
    public const int Frames = 1_000;

    // A viewer decodes every frame of an animation, so ten still pictures' worth is the most we ask of a phone.
    public const long PixelsInAllFrames = 10 * Pixels;

    // A progressive JPEG is decoded once per scan over the whole picture; encoders write about ten.
    public const int Scans = 100;

    public static string? Refuse(long width, long height)
    {
        if (width is > 0 and <= Side && height is > 0 and <= Side && width * height <= Pixels) return null;
        if (width <= 0 || height <= 0) return Refusals.Broken;

        var atMost = width > Pixels / height ? $"{Pixels / 1_000_000} megapixels" : $"{Written(Side)} pixels on each side";
        return $"This picture is {Written(width)} × {Written(height)} pixels. Choose one of at most {atMost}.";
    }

    public static string? RefuseAnimation(long frames, long pixelsInAllFrames) =>
        frames > Frames ? $"This animation has more than {Written(Frames)} frames. Choose a shorter one."
        : pixelsInAllFrames > PixelsInAllFrames ? "This animation is too long for its size. Choose a shorter or a smaller one."
        : null;

    static string Written(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
