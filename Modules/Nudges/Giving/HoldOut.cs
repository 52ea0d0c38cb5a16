using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Nudges.Giving;

/// <summary>Who is kept back by chance, so that the others can be compared with them: always the same for one rule, experiment and person, or one thing besides.</summary>
internal static class HoldOut
{
    public static bool Holds(NudgeRule rule, string measuredId, string itemId) => Holds(rule.Id, rule.Experiment, Drawn(rule, measuredId, itemId), rule.HoldOutPercent);

    /// <summary>For what a lot is drawn.</summary>
    public static string Drawn(NudgeRule rule, string measuredId, string itemId) => rule.IsDrawnPerItem ? $"{measuredId}|{itemId}" : measuredId;

    /// <param name="percent">From 0 to 100.</param>
    public static bool Holds(string ruleId, int experiment, string drawn, int percent) => Lot(ruleId, experiment, drawn) < percent / 100.0;

    /// <summary>A number from 0 up to 1, spread evenly over people.</summary>
    public static double Lot(string ruleId, int experiment, string drawn)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{ruleId}|{experiment}|{drawn}"), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)(1L << 32);
    }
}
