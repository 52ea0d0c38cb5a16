using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Kernel.People;
using Kernel.Work;
using Microsoft.EntityFrameworkCore;

namespace Notifications.Digests;

// When somebody's digest is next looked at. Everybody has one, also who gets none at present.
internal sealed class DigestSlot : Row, IVersioned, IMapped, ILeavesWork
{
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>Null while the person wants none.</summary>
    public DateTime? NextUtc { get; set; }
    public DateTime? LastUtc { get; set; }
    public int Version { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<DigestSlot>(slot =>
    {
        slot.HasKey(s => s.PersonId);
        slot.HasIndex(s => s.NextUtc);
        slot.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    });
}
