using System.Text;
using Media.Images;

namespace Tests.Media;

public class UploadedImageTests
{
    const string Damaged = "This picture is damaged. Open it, save it again and choose the new file.";

    [Fact]
    public void The_format_is_what_the_content_says()
    {
        Assert.Equal(ImageFormat.Png, Accepted(Pictures.Png()).Format);
        Assert.Equal(ImageFormat.Jpeg, Accepted(Pictures.Jpeg()).Format);
        Assert.Equal(ImageFormat.Gif, Accepted(Pictures.Gif()).Format);
        Assert.Equal(ImageFormat.WebP, Accepted(Pictures.WebP(Pictures.Lossless(3, 2))).Format);
    }

    [Fact]
    public void Each_format_has_its_extension_and_content_type()
    {
        Assert.Equal(["png", "jpg", "gif", "webp"], Enum.GetValues<ImageFormat>().Select(f => f.Extension()));
        Assert.Equal(["image/png", "image/jpeg", "image/gif", "image/webp"], Enum.GetValues<ImageFormat>().Select(f => f.ContentType()));
    }

    [Fact]
    public void The_size_is_read_from_the_header()
    {
        Assert.Equal((640, 480), SizeOf(Pictures.Png(640, 480)));
        Assert.Equal((640, 480), SizeOf(Pictures.Jpeg(640, 480)));
        Assert.Equal((640, 480), SizeOf(Pictures.Gif(width: 640, height: 480)));
        Assert.Equal((640, 480), SizeOf(Pictures.WebP(Pictures.Lossless(640, 480))));
        Assert.Equal((640, 480), SizeOf(Pictures.WebP(Pictures.Lossy(640, 480))));
        Assert.Equal((640, 480), SizeOf(Pictures.WebP(Pictures.Canvas(640, 480, 0), Pictures.Lossy(640, 480))));
    }

    [Fact]
    public void A_photograph_on_its_side_is_as_wide_as_it_is_shown() =>
        Assert.Equal((8, 16), SizeOf(Pictures.Jpeg(16, 8, before: [Pictures.Exif(orientation: 6)])));

    [Fact]
    public void A_pixel_flood_is_refused_with_its_size_and_the_limit()
    {
        const string refusal = "This picture is 30,000 × 30,000 pixels. Choose one of at most 40 megapixels.";

        Assert.Equal(refusal, Refusal(Pictures.Png(30_000, 30_000)));
        Assert.Equal(refusal, Refusal(Pictures.Jpeg(30_000, 30_000)));
        Assert.Equal(refusal, Refusal(Pictures.Gif(width: 30_000, height: 30_000)));
        Assert.Equal(refusal, Refusal(Pictures.WebP(Pictures.Canvas(30_000, 30_000, 0))));
    }

    [Fact]
    public void A_very_long_picture_is_refused_though_it_is_thin() =>
        Assert.Equal("This picture is 12,001 × 10 pixels. Choose one of at most 12,000 pixels on each side.", Refusal(Pictures.Png(12_001, 10)));

    [Fact]
    public void The_largest_picture_is_still_taken()
    {
        Assert.Equal((10_000, 4_000), SizeOf(Pictures.Png(10_000, 4_000)));
        Assert.Equal((12_000, 3_333), SizeOf(Pictures.Jpeg(12_000, 3_333)));
    }

    [Fact]
    public void The_largest_number_a_header_holds_is_a_refusal_and_not_an_overflow() =>
        Assert.StartsWith("This picture is 4,294,967,295 × 4,294,967,295 pixels.", Refusal(Pictures.Png(uint.MaxValue, uint.MaxValue)));

    [Fact]
    public void A_picture_without_pixels_is_damaged()
    {
        Assert.Equal(Damaged, Refusal(Pictures.Png(0, 2)));
        Assert.Equal(Damaged, Refusal(Pictures.Jpeg(0, 2)));
        Assert.Equal(Damaged, Refusal(Pictures.Gif(width: 0)));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("\uFEFF \n<?xml version='1.0'?><svg/>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    public void Drawings_and_web_pages_are_no_pictures(string content) =>
        Assert.Equal(
            "SVG drawings and web pages can carry programs, so they are not taken as pictures. Save the drawing as PNG and choose that file.",
            Refusal(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("%PDF-1.4")]
    [InlineData("\0\0\u0001\0\u0001\0")]
    [InlineData("BM6\0\0\0")]
    [InlineData("II*\0\b\0\0\0")]
    [InlineData("GIF88a")]
    [InlineData("RIFF\0\0\0\0AVI ")]
    [InlineData("hello")]
    public void Other_files_are_no_pictures(string content) =>
        Assert.Equal("This file is not a picture we can show. Choose a PNG, JPEG, GIF or WebP file.", Refusal(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_phones_own_format_is_answered_with_what_to_do() =>
        Assert.Equal(
            "Many browsers cannot show HEIC or AVIF pictures. Save it as JPEG and choose that file.",
            Refusal([0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0]));

    [Fact]
    public void An_empty_file_is_said_to_be_empty() =>
        Assert.Equal("This file is empty. Choose the picture again.", Refusal([]));

    [Fact]
    public void A_picture_cut_anywhere_is_refused()
    {
        byte[][] whole =
        [
            Pictures.Png(), Pictures.Jpeg(), Pictures.Gif(3),
            Pictures.WebP(Pictures.Lossless(4, 4)),
            Pictures.WebP(Pictures.Canvas(4, 4, 2), Pictures.Riff("ANIM", new byte[6]), Pictures.Frame(4, 4, Pictures.Lossless(4, 4))),
        ];

        foreach (var picture in whole)
        {
            Accepted(picture);
            for (var length = 0; length < picture.Length; length++) Refusal(picture[..length]);
        }
    }

    internal static UploadedImage Accepted(byte[] bytes)
    {
        var reading = UploadedImage.Read(bytes);
        Assert.True(reading.IsAccepted, reading.Refusal);
        return reading.Image;
    }

    internal static string Refusal(byte[] bytes)
    {
        var reading = UploadedImage.Read(bytes);
        Assert.False(reading.IsAccepted, "The picture was accepted.");
        return reading.Refusal;
    }

    static (int, int) SizeOf(byte[] bytes)
    {
        var image = Accepted(bytes);
        return (image.Width, image.Height);
    }
}
