using System.Buffers.Binary;
using Media.Images;
using Media.Images.Png;

namespace Tests.Media;

public class HostileBytesTests
{
    const int ChangesPerPicture = 4_000;

    static readonly byte[][] seeds =
    [
        Pictures.Png(before: [Pictures.Chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]), Pictures.FrameHeader(0, 2, 2)]),
        Pictures.Jpeg(before: [Pictures.Exif(6, "Ana"), Pictures.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2])]),
        Pictures.Gif(2, before: [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 5, 0, 0]),
        Pictures.WebP(Pictures.Canvas(4, 4, 0x10), Pictures.Riff("ALPH", [0, 1]), Pictures.Lossy(4, 4), Pictures.Riff("ANMF", [1])),
        Pictures.WebP(Pictures.Canvas(4, 4, 2), Pictures.Riff("ANIM", new byte[6]), Pictures.Frame(4, 4, Pictures.Lossless(4, 4))),
    ];

    [Fact]
    public void No_bytes_make_reading_or_cleaning_throw()
    {
        foreach (var seed in seeds) Damage(seed);
    }

    [Fact]
    public void No_damage_to_a_known_picture_makes_reading_or_cleaning_throw()
    {
        foreach (var row in ImageCorpora.All().Where(row => row.Bytes.Length < 5_000)) Damage(row.Bytes, changes: 400);
    }

    // The seed is fixed, so a failure can be seen again.
    static void Damage(byte[] seed, int changes = ChangesPerPicture)
    {
        var chance = new Random(20_26);

        for (var change = 0; change < changes; change++)
        {
            byte[] bytes = [.. seed];
            for (var times = chance.Next(1, 4); times > 0; times--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);

            TakeCare(bytes[..chance.Next(bytes.Length * 3 / 4, bytes.Length + 1)]);
            TakeCare(MendedSums(bytes));
        }
    }

    static void TakeCare(byte[] bytes)
    {
        if (UploadedImage.Read(bytes).Image is not { } image) return;

        var clean = UploadedImageTests.Accepted(image.Clean());
        Assert.Equal((image.Width, image.Height, image.Frames), (clean.Width, clean.Height, clean.Frames));
    }

    // Right sums again, so that damage reaches what lies behind them.
    static byte[] MendedSums(byte[] bytes)
    {
        var at = 8;
        while (bytes[0] == 0x89 && at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12) break;

            var content = bytes.AsSpan(at + 4, (int)length + 4);
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at + 8 + (int)length), PngSum.Of(content));
            at += (int)length + 12;
        }

        return bytes;
    }
}
