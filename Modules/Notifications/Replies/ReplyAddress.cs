using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Replies;

// The address to which one person answers on one subject. Its name stands in the address; the seal beside it is not stored.
internal sealed class ReplyAddress : Row, IMapped
{
    [MaxLength(NameLength)]
    public required string NameKey { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public required string SubjectKey { get; init; }

    public const int NameLength = 10;

    public static void Map(ModelBuilder model) => model.Entity<ReplyAddress>(address =>
    {
        address.HasKey(a => a.NameKey);
        address.HasIndex(a => new { a.PersonId, a.SubjectKey }).IsUnique();
        address.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}

// What the addresses of this site are sealed with, itself sealed with the host's keys.
internal sealed class ReplySeal : Entity
{
    public required string SealedKey { get; init; }
}

// A mail that was taken in, so that one that comes twice is posted once.
internal sealed class TakenReply : Row, IMapped
{
    [MaxLength(64)]
    public required string MailHash { get; init; }
    public required DateTime TakenUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<TakenReply>(taken =>
    {
        taken.HasKey(t => t.MailHash);
        taken.HasIndex(t => t.TakenUtc);
    });
}
