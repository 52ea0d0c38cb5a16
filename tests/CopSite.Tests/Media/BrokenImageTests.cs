namespace Tests.Media;

public class BrokenImageTests
{
    const string Damaged = "This picture is damaged. Open it, save it again and choose the new file.";
    const string CutOff = "This picture ends too early, as if its copy was interrupted. Choose the original file.";

    [Fact]
    public void A_png_with_a_wrong_sum_is_damaged()
    {
        var png = Pictures.Png();
        png[^20] ^= 1;

        Assert.Equal(Damaged, UploadedImageTests.Refusal(png));
    }

    [Fact]
    public void A_png_without_pixels_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal([.. Pictures.Png()[..33], .. Pictures.Chunk("IEND", [])]));

    [Fact]
    public void A_png_with_a_part_it_says_must_be_understood_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.Png(before: [Pictures.Chunk("EVIL", [])])));

    [Fact]
    public void A_png_with_two_headers_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.Png(before: [Pictures.PngHeader(9000, 9000)])));

    [Fact]
    public void A_png_whose_pixels_are_interrupted_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.Png(after: [Pictures.Chunk("tEXt", []), Pictures.Chunk("IDAT", [])])));

    [Fact]
    public void An_animated_png_keeps_the_number_of_frames_it_promises()
    {
        byte[][] promise = [Pictures.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), Pictures.FrameHeader(0, 2, 2)];
        byte[][] second = [Pictures.FrameHeader(1, 2, 2), Pictures.Chunk("fdAT", [0, 0, 0, 2, 1, 2, 3])];

        Assert.Equal(2, UploadedImageTests.Accepted(Pictures.Png(before: promise, after: second)).Frames);
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.Png(before: promise)));
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.Png(before: promise, after: [.. second, .. second])));
    }

    [Fact]
    public void A_frame_larger_than_its_png_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.Png(before: [Pictures.Chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]), Pictures.FrameHeader(0, 3, 2)])));

    [Fact]
    public void An_animation_has_at_most_a_thousand_frames()
    {
        const string refusal = "This animation has more than 1,000 frames. Choose a shorter one.";

        Assert.Equal(1_000, UploadedImageTests.Accepted(Pictures.Gif(1_000)).Frames);
        Assert.Equal(refusal, UploadedImageTests.Refusal(Pictures.Gif(1_001)));
        Assert.Equal(refusal, UploadedImageTests.Refusal(Pictures.Png(before: [Pictures.Chunk("acTL", [255, 255, 255, 255, 0, 0, 0, 0])])));
    }

    [Fact]
    public void The_frames_of_an_animation_are_limited_together() =>
        Assert.Equal(
            "This animation is too long for its size. Choose a shorter or a smaller one.",
            UploadedImageTests.Refusal(Pictures.Gif(12, width: 8_000, height: 5_000)));

    [Fact]
    public void A_jpeg_without_parts_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal([0xFF, 0xD8, .. Pictures.Segment(0xC0, [8, 0, 8, 0, 8, 0])]));

    [Fact]
    public void A_jpeg_with_a_second_size_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.Jpeg(before: [Pictures.Segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])])));

    [Fact]
    public void A_jpeg_of_a_kind_no_browser_shows_says_so() =>
        Assert.Equal(
            "Browsers cannot show this kind of JPEG. Save it as an ordinary JPEG or PNG and choose that file.",
            UploadedImageTests.Refusal([0xFF, 0xD8, .. Pictures.Segment(0xC3, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])]));

    [Fact]
    public void A_jpeg_with_words_for_a_table_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.Jpeg(before: [Pictures.Segment(0xDB, [.. "<script>alert(1)</script>"u8])])));

    [Fact]
    public void A_jpeg_of_endless_scans_is_damaged()
    {
        byte[] scan = [.. Pictures.Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x3F];
        var jpeg = Pictures.Jpeg();

        Assert.Equal(Damaged, UploadedImageTests.Refusal([.. jpeg[..^2], .. Enumerable.Repeat(scan, 200).SelectMany(s => s), .. jpeg[^2..]]));
    }

    [Fact]
    public void A_gif_whose_frame_reaches_out_of_it_is_damaged()
    {
        var gif = Pictures.Gif();
        gif[20] = 9;

        Assert.Equal(Damaged, UploadedImageTests.Refusal(gif));
    }

    [Fact]
    public void A_gif_without_a_frame_is_damaged() => Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.Gif(0)));

    [Fact]
    public void A_gif_whose_comment_never_ends_ends_too_early() =>
        Assert.Equal(CutOff, UploadedImageTests.Refusal(Pictures.Gif(before: [0x21, 0xFE, 0xFF, 65, 65])));

    [Fact]
    public void A_webp_of_another_size_than_its_canvas_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.WebP(Pictures.Canvas(4, 4, 0), Pictures.Lossless(5, 4))));

    [Fact]
    public void A_webp_with_two_pictures_is_damaged() =>
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.WebP(Pictures.Canvas(4, 4, 0), Pictures.Lossless(4, 4), Pictures.Lossless(4, 4))));

    [Fact]
    public void A_webp_animation_has_frames_inside_its_canvas()
    {
        var start = Pictures.Riff("ANIM", new byte[6]);

        Assert.Equal(2, UploadedImageTests.Accepted(Pictures.WebP(
            Pictures.Canvas(4, 4, 2), start, Pictures.Frame(4, 4, Pictures.Lossless(4, 4)), Pictures.Frame(2, 2, Pictures.Lossy(2, 2)))).Frames);
        Assert.Equal(Damaged, UploadedImageTests.Refusal(Pictures.WebP(Pictures.Canvas(4, 4, 2), start, Pictures.Frame(5, 4, Pictures.Lossless(5, 4)))));
    }
}
