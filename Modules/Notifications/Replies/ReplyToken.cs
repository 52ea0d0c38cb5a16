using System.Security.Cryptography;
using System.Text;
using Kernel.Data;

namespace Notifications.Replies;

// The part of an address after the plus: the site, the name of the address, and a seal. Small letters and digits only,
// because mail servers may change the case, and short, because what stands before an @ has 64 places.
internal readonly record struct ReplyToken(string TenantId, string Name, string Seal)
{
    const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    const int SealLength = 16;
    const int Length = Id.Length + ReplyAddress.NameLength + SealLength;

    public override string ToString() => TenantId + Name + Seal;

    public static ReplyToken Of(string tenantId, string name, byte[] key) => new(tenantId, name, SealOf(tenantId, name, key));

    public bool IsSealedWith(byte[] key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Seal), Encoding.ASCII.GetBytes(SealOf(TenantId, Name, key)));

    public static ReplyToken? Read(string text) => text.Length == Length && text.All(char.IsAsciiLetterOrDigit)
        ? new(text[..Id.Length].ToLowerInvariant(), text[Id.Length..(Id.Length + ReplyAddress.NameLength)].ToLowerInvariant(), text[^SealLength..].ToLowerInvariant()) : null;

    public static string NewName() => RandomNumberGenerator.GetString(Letters, ReplyAddress.NameLength);

    static string SealOf(string tenantId, string name, byte[] key)
    {
        var hash = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"reply|{tenantId}|{name}"));
        return string.Create(SealLength, hash, static (text, hash) =>
        {
            for (var at = 0; at < text.Length; at++) text[at] = Letters[hash[at] & 31];
        });
    }
}
