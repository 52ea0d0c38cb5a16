using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Events.Calendars;

/// <summary>
/// A secret address at which a person's calendar program fetches their events. It opens what the person may see at
/// that moment and nothing else. Only the hash of the secret is stored, so a copy of the database opens nothing.
/// </summary>
internal sealed class CalendarLink : Entity, IMapped
{
    public const int Most = 20;

    // 256 bits in base64url.
    const int SecretLength = 43;

    [MaxLength(Kernel.Data.Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>Only this community's events; null for all of the person's.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public string? CommunityId { get; init; }

    [MaxLength(SecretLength)]
    public required string Hash { get; init; }
    public DateTime CreatedUtc { get; init; }

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Null for what cannot be a secret of ours, which is not worth a query.</summary>
    public static string? HashOf(string secret) => secret.Length == SecretLength ? Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret))) : null;

    public static void Map(ModelBuilder model) => model.Entity<CalendarLink>(link =>
    {
        link.HasIndex(l => l.Hash).IsUnique();
        link.HasIndex(l => l.PersonId);
        link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}
