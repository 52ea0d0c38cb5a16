using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Kernel.People;

/// <summary>256 random bits that a browser or a letter carries. Only the hash is stored, so a copy of the database opens nothing.</summary>
public static class Secret
{
    const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Anything of another length was not made here and is not worth a query.</summary>
    public static bool IsShaped(string? text) => text is { Length: Length };
}
