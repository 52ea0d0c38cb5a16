using System.Buffers.Binary;
using System.Text;
using Media.Images.Png;

namespace Tests.Media;

// Small pictures made of their parts, so that a test can add, change or leave out one.
internal static class Pictures
{
    public static byte[] Png(uint width = 2, uint height = 2, byte[][]? before = null, byte[][]? after = null) =>
        Joined([
            PngChunks.Signature.ToArray(),
            PngHeader(width, height),
            .. before ?? [],
            Chunk("IDAT", [0x78, 0xDA, 0x63, 0x68, 0x68, 0x60, 0x68, 0x68, 0, 0, 6, 6, 2, 1]),
            .. after ?? [],
            Chunk("IEND", [])]);

    public static byte[] PngHeader(uint width, uint height) => Chunk("IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]);

    public static byte[] FrameHeader(uint number, uint width, uint height) =>
        Chunk("fcTL", [.. Big(number), .. Big(width), .. Big(height), .. new byte[14]]);

    public static byte[] Chunk(string type, byte[] content)
    {
        byte[] summed = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. Big((uint)content.Length), .. summed, .. Big(PngSum.Of(summed))];
    }

    public static byte[] Jpeg(ushort width = 16, ushort height = 8, byte[][]? before = null, byte[]? after = null) =>
        Joined([
            [0xFF, 0xD8],
            .. before ?? [],
            Segment(0xDB, new byte[65]),
            Segment(0xC0, [8, .. Big(height), .. Big(width), 1, 1, 0x11, 0]),
            Segment(0xC4, [0, 1, .. new byte[15], 0]),
            Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            [0x3F, 0xFF, 0x00, 0x3F],
            [0xFF, 0xD9],
            after ?? []]);

    public static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, .. Big((ushort)(content.Length + 2)), .. content];

    public static byte[] Exif(byte orientation, string artist = "") =>
        Segment(0xE1, [
            .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0,
            0x3B, 0x01, 2, 0, (byte)artist.Length, 0, 0, 0, 38, 0, 0, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
            0, 0, 0, 0, .. Encoding.ASCII.GetBytes(artist)]);

    public static byte[] Gif(int frames = 1, byte[]? before = null, byte[]? after = null, ushort width = 1, ushort height = 1) =>
        Joined([
            [.. "GIF89a"u8, .. Little(width), .. Little(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
            before ?? [],
            .. Enumerable.Repeat<byte[]>([0x2C, 0, 0, 0, 0, .. Little(width), .. Little(height), 0, 2, 2, 0x44, 1, 0], frames),
            [0x3B],
            after ?? []]);

    public static byte[] WebP(params byte[][] chunks)
    {
        var body = Joined(chunks);
        return [.. "RIFF"u8, .. Little((uint)body.Length + 4), .. "WEBP"u8, .. body];
    }

    public static byte[] Riff(string type, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(type), .. Little((uint)content.Length), .. content, .. new byte[content.Length & 1]];

    public static byte[] Canvas(int width, int height, byte flags) => Riff("VP8X", [flags, 0, 0, 0, .. Three(width - 1), .. Three(height - 1)]);

    public static byte[] Lossless(int width, int height) =>
        Riff("VP8L", [0x2F, .. Little((uint)((width - 1) | (height - 1) << 14)), 0, 0, 0, 0]);

    public static byte[] Lossy(ushort width, ushort height) =>
        Riff("VP8 ", [0x30, 0, 0, 0x9D, 1, 0x2A, .. Little(width), .. Little(height), 0, 0, 0]);

    public static byte[] Frame(int width, int height, params byte[][] chunks) =>
        Riff("ANMF", [0, 0, 0, 0, 0, 0, .. Three(width - 1), .. Three(height - 1), 100, 0, 0, 0, .. Joined(chunks)]);

    static byte[] Joined(byte[][] parts) => [.. parts.SelectMany(part => part)];
    static byte[] Three(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];

    static byte[] Big(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    static byte[] Big(ushort number) => [(byte)(number >> 8), (byte)number];
    static byte[] Little(ushort number) => [(byte)number, (byte)(number >> 8)];
    static byte[] Little(uint number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)(number >> 24)];
}
