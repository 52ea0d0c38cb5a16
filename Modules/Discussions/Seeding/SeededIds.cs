using Kernel.Data;

namespace Discussions.Seeding;

/// <summary>Ids that sort by time like all others, and are the same for the same seed.</summary>
sealed class SeededIds(Random random)
{
    public string At(DateTime utc)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = new DateTimeOffset(utc).ToUnixTimeMilliseconds();
        for (var at = 5; at >= 0; at--, milliseconds >>= 8) bytes[at] = (byte)milliseconds;
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x70);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return Id.From(new Guid(bytes, bigEndian: true));
    }
}
