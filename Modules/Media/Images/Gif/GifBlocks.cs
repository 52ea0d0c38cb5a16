using System.Buffers.Binary;

namespace Media.Images.Gif;

// Walks the blocks after the screen descriptor; stops early where the bytes stop making sense.
internal ref struct GifBlocks(ReadOnlySpan<byte> gif)
{
    public const byte Extension = 0x21;
    public const byte Image = 0x2C;
    public const byte Trailer = 0x3B;
    const int ImageHead = 10;

    readonly ReadOnlySpan<byte> bytes = gif;
    int at = GifScreen.EndOf(gif);

    public GifBlock Current { get; private set; }

    public readonly GifBlocks GetEnumerator() => this;

    public bool MoveNext()
    {
        if (Current.Kind == Trailer || at >= bytes.Length) return false;

        var from = at;
        var head = bytes[from] switch
        {
            Trailer => 1,
            Extension => 2,
            Image when from + ImageHead <= bytes.Length => ImageHead + GifScreen.TableSize(bytes[from + 9]) + 1,
            _ => 0,
        };
        if (head == 0 || head > bytes.Length - from) return false;

        at += head;
        if (bytes[from] != Trailer && !SkipParts()) return false;

        Current = new(bytes[from..at], head);
        return true;
    }

    // A chain of parts, each with its length in one byte, that an empty part ends. Each step is at least one byte.
    bool SkipParts()
    {
        while (at < bytes.Length)
        {
            var length = bytes[at++];
            if (length == 0) return true;
            at += length;
        }

        return false;
    }
}

internal readonly ref struct GifBlock(ReadOnlySpan<byte> whole, int head)
{
    public ReadOnlySpan<byte> Whole { get; } = whole;
    public ReadOnlySpan<byte> Parts => Whole[head..];
    public byte Kind => Whole.IsEmpty ? (byte)0 : Whole[0];

    public byte Label => Whole[1];

    public int Left => BinaryPrimitives.ReadUInt16LittleEndian(Whole[1..]);
    public int Top => BinaryPrimitives.ReadUInt16LittleEndian(Whole[3..]);
    public int Width => BinaryPrimitives.ReadUInt16LittleEndian(Whole[5..]);
    public int Height => BinaryPrimitives.ReadUInt16LittleEndian(Whole[7..]);
    public byte CodeSize => Whole[head - 1];
}
