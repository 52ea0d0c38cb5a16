using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Nudges.Giving;

/// <summary>Who is kept back by chance, so that the others can be compared with them: always the same for one rule, experiment and person.</summary>
internal static class HoldOut
{
    /// <param name="percent">From 0 to 100.</param>
    public static bool Holds(string ruleId, int experiment, string measuredId, int percent) => Lot(ruleId, experiment, measuredId) < percent / 100.0;

    /// <summary>A number from 0 up to 1, spread evenly over people.</summary>
    public static double Lot(string ruleId, int experiment, string measuredId)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{ruleId}|{experiment}|{measuredId}"), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)(1L << 32);
    }
}
