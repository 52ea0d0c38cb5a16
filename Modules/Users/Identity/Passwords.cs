using System.Buffers.Binary;
using System.Security.Cryptography;
using Kernel.People;
using Microsoft.AspNetCore.Identity;

namespace Users.Identity;

/// <summary>
/// Hashes passwords and compares them, exactly as typed. A comparison costs the same whether or not there is
/// somebody to compare with.
/// </summary>
sealed class Passwords(IPasswordHasher<Person> hasher, HashGate gate)
{
    /// <summary>PBKDF2 with HMAC-SHA512; OWASP's figure.</summary>
    public const int Iterations = 220_000;

    // An import may bring a hash that says it takes minutes.
    const int MostIterations = 2_000_000;

    const int Salt = 16, Subkey = 32, Header = 13;

    static readonly string Nobodys = NobodysHash();

    public Task<string> Hash(string password, CancellationToken stop) => gate.Run(() => hasher.HashPassword(null!, password), stop);

    public Task<PasswordVerificationResult> Compare(Person? person, string password, CancellationToken stop)
    {
        if (password.Length > PasswordRules.Longest) return Task.FromResult(PasswordVerificationResult.Failed);

        return gate.Run(() =>
        {
            var result = hasher.VerifyHashedPassword(person!, person?.PasswordHash ?? Nobodys, password);
            return person?.PasswordHash is null ? PasswordVerificationResult.Failed : result;
        }, stop);
    }

    /// <summary>Is it a hash of Identity's third format, which can be compared with in a bearable time?</summary>
    public static bool IsUsable(string hash)
    {
        Span<byte> bytes = stackalloc byte[256];
        if (hash.Length > 300 || !Convert.TryFromBase64String(hash, bytes, out var length) || length < Header + Salt || bytes[0] != 1) return false;

        var (kind, iterations, salt) = (BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[5..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[9..]));
        return kind <= 2 && iterations is > 0 and <= MostIterations && salt is >= Salt and <= 128 && length - Header - salt >= 16;
    }

    // Laid out as Identity does, with a key that no password gives.
    static string NobodysHash()
    {
        var bytes = new byte[Header + Salt + Subkey];
        RandomNumberGenerator.Fill(bytes.AsSpan(Header));
        bytes[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), 2); // HMAC-SHA512
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(5), Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), Salt);
        return Convert.ToBase64String(bytes);
    }
}
