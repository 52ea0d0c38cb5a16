namespace Kernel.Data;

/// <summary>
/// Ids of everything stored: 26 characters that sort by the time they were made.
/// A version-7 GUID written in Orchard's alphabet, so ids that an import brings fit the same column.
/// </summary>
public static class Id
{
    const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The longest id that the columns hold.</summary>
    public const int Length = 26;

    public static string New() => From(Guid.CreateVersion7());

    public static string From(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        var high = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var low = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);

        return string.Create(Length, (high, low), static (text, halves) =>
        {
            Write(text[..13], halves.high);
            Write(text[13..], halves.low);
        });
    }

    // 64 bits in 13 digits of 5 bits: the first digit holds the 4 bits that are left over.
    static void Write(Span<char> text, ulong half)
    {
        for (var at = 12; at >= 0; at--, half >>= 5) text[at] = Alphabet[(int)(half & 31)];
    }
}
