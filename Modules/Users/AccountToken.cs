using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Users;

internal enum TokenPurpose { Confirm, Reset, ChangeAddress }

/// <summary>
/// The stored half of a link in a letter: good for one purpose, one person, one address, once, and only until the
/// person's password or address changes.
/// </summary>
internal sealed class AccountToken : Row, IMapped
{
    public required string Hash { get; init; }
    public required TokenPurpose Purpose { get; init; }
    public required string PersonId { get; init; }
    public required string Address { get; init; }

    /// <summary>The person's security stamp when it was made.</summary>
    public required string Stamp { get; init; }
    public required DateTime ExpiresUtc { get; init; }

    public static TimeSpan Lifetime(TokenPurpose purpose) => purpose == TokenPurpose.Reset ? TimeSpan.FromHours(1) : TimeSpan.FromHours(24);

    public static AccountToken Of(Person person, string secret, TokenPurpose purpose, string address, DateTime nowUtc) => new()
    {
        Hash = Secret.HashOf(secret),
        Purpose = purpose,
        PersonId = person.Id,
        Address = address,
        Stamp = person.SecurityStamp ?? "",
        ExpiresUtc = nowUtc + Lifetime(purpose),
    };

    public bool IsGoodFor(Person person, DateTime nowUtc) => nowUtc < ExpiresUtc && Stamp == (person.SecurityStamp ?? "") && person.SuspendedUtc is null;

    public static void Map(ModelBuilder model) => model.Entity<AccountToken>(token =>
    {
        token.HasKey(t => t.Hash);
        token.HasIndex(t => new { t.PersonId, t.Purpose });
        token.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
    });
}
