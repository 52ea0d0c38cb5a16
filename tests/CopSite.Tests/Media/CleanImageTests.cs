using System.Text;

namespace Tests.Media;

public class CleanImageTests
{
    static readonly byte[] secret = [.. "<script>where I live</script>"u8];

    [Fact]
    public void A_clean_png_has_its_pixels_and_no_words()
    {
        byte[][] words =
        [
            Pictures.Chunk("tEXt", secret), Pictures.Chunk("zTXt", secret), Pictures.Chunk("iTXt", secret), Pictures.Chunk("eXIf", secret),
            Pictures.Chunk("iCCP", secret), Pictures.Chunk("tIME", secret), Pictures.Chunk("gAMA", secret), Pictures.Chunk("prVt", secret),
        ];

        Assert.Equal(Pictures.Png(), Clean([.. Pictures.Png(before: words, after: words), .. secret]));
    }

    [Fact]
    public void A_clean_png_keeps_how_its_colours_are_shown()
    {
        var png = Pictures.Png(before: [
            Pictures.Chunk("gAMA", [0, 0, 0xB1, 0x8F]), Pictures.Chunk("sRGB", [0]), Pictures.Chunk("cHRM", new byte[32]),
            Pictures.Chunk("sBIT", [8]), Pictures.Chunk("tRNS", [0, 0]), Pictures.Chunk("bKGD", [0, 0]), Pictures.Chunk("pHYs", new byte[9])]);

        Assert.Equal(png, Clean(png));
    }

    [Fact]
    public void A_clean_animated_png_still_moves()
    {
        var png = Pictures.Png(
            before: [Pictures.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), Pictures.FrameHeader(0, 2, 2)],
            after: [Pictures.FrameHeader(1, 2, 2), Pictures.Chunk("fdAT", [0, 0, 0, 2, 1, 2, 3])]);

        Assert.Equal(png, Clean(png));
    }

    [Fact]
    public void Frames_of_a_png_that_promises_none_are_dropped() =>
        Assert.Equal(Pictures.Png(), Clean(Pictures.Png(after: [Pictures.FrameHeader(1, 2, 2), Pictures.Chunk("fdAT", secret)])));

    [Fact]
    public void A_clean_jpeg_has_its_pixels_and_no_words()
    {
        byte[][] words =
        [
            Pictures.Exif(orientation: 1, artist: "Ana"), Pictures.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. secret]),
            Pictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, .. secret]), Pictures.Segment(0xED, secret), Pictures.Segment(0xFE, secret),
            Pictures.Segment(0xE0, [.. "JFXX\0"u8, .. secret]),
        ];

        Assert.Equal(Pictures.Jpeg(), Clean(Pictures.Jpeg(before: words, after: secret)));
    }

    [Fact]
    public void A_clean_jpeg_keeps_its_density_without_the_thumbnail()
    {
        var jpeg = Pictures.Jpeg(before: [Pictures.Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 3, 3, .. new byte[27]])]);

        Assert.Equal(Pictures.Jpeg(before: [Pictures.Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 0, 0])]), Clean(jpeg));
    }

    [Fact]
    public void A_clean_jpeg_keeps_which_colours_its_numbers_mean()
    {
        byte[] adobe = [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2];

        Assert.Equal(Pictures.Jpeg(before: [Pictures.Segment(0xEE, adobe)]), Clean(Pictures.Jpeg(before: [Pictures.Segment(0xEE, [.. adobe, .. secret])])));
    }

    [Theory]
    [InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void A_clean_photograph_stays_the_right_way_up(byte orientation)
    {
        var photo = UploadedImageTests.Accepted(Pictures.Jpeg(before: [Pictures.Exif(orientation, artist: "Ana <script>")]));

        var clean = UploadedImageTests.Accepted(photo.Clean());

        Assert.Equal((photo.Width, photo.Height), (clean.Width, clean.Height));
        Assert.Equal([0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8], clean.Bytes[2..16].ToArray());
        Assert.Equal([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], clean.Bytes[22..34].ToArray());
        Assert.DoesNotContain("Ana", Encoding.Latin1.GetString(clean.Bytes.Span));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(9), InlineData(255)]
    public void An_orientation_that_says_nothing_is_not_kept(byte orientation) =>
        Assert.Equal(Pictures.Jpeg(), Clean(Pictures.Jpeg(before: [Pictures.Exif(orientation)])));

    [Fact]
    public void A_clean_gif_has_its_frames_and_no_words()
    {
        byte[] part = [(byte)secret.Length, .. secret, 0];
        byte[] words = [0x21, 0xFE, .. part, 0x21, 0x01, .. part, 0x21, 0xF9, .. part, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. part];

        Assert.Equal(Pictures.Gif(2), Clean(Pictures.Gif(2, before: words, after: secret)));
    }

    [Fact]
    public void A_clean_gif_still_repeats_and_keeps_its_pace()
    {
        byte[] pace = [0x21, 0xF9, 4, 0, 10, 0, 0, 0];
        byte[] loop = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 5, 0];

        Assert.Equal(
            Pictures.Gif(2, before: [.. loop, 0, .. pace]),
            Clean(Pictures.Gif(2, before: [.. loop, (byte)secret.Length, .. secret, 0, .. pace])));
    }

    [Fact]
    public void A_clean_webp_has_its_pixels_and_no_words()
    {
        var dirty = Pictures.WebP(
            Pictures.Canvas(4, 4, flags: 0x3C), Pictures.Riff("ICCP", secret), Pictures.Riff("ALPH", [0, 1]), Pictures.Lossy(4, 4),
            Pictures.Riff("EXIF", secret), Pictures.Riff("XMP ", secret), Pictures.Riff("ANMF", [1]), Pictures.Riff("prvt", secret));

        Assert.Equal(Pictures.WebP(Pictures.Canvas(4, 4, flags: 0x10), Pictures.Riff("ALPH", [0, 1]), Pictures.Lossy(4, 4)), Clean([.. dirty, .. secret]));
    }

    [Fact]
    public void A_plain_webp_ends_after_its_picture() =>
        Assert.Equal(Pictures.WebP(Pictures.Lossless(4, 4)), Clean(Pictures.WebP(Pictures.Lossless(4, 4), Pictures.Riff("EXIF", secret))));

    [Fact]
    public void A_clean_webp_animation_still_moves()
    {
        var start = Pictures.Riff("ANIM", new byte[6]);
        var dirty = Pictures.WebP(
            Pictures.Canvas(4, 4, flags: 0x0E), start, Pictures.Frame(4, 4, Pictures.Lossless(4, 4), Pictures.Riff("prvt", secret)), Pictures.Riff("XMP ", secret));

        Assert.Equal(Pictures.WebP(Pictures.Canvas(4, 4, flags: 0x02), start, Pictures.Frame(4, 4, Pictures.Lossless(4, 4))), Clean(dirty));
    }

    static byte[] Clean(byte[] bytes)
    {
        var clean = UploadedImageTests.Accepted(bytes).Clean();
        UploadedImageTests.Accepted(clean);
        return clean;
    }
}
