using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities;

/// <summary>That somebody plays a part in an activity.</summary>
internal sealed class Participant : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string ActivityId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(60)]
    public required string Role { get; init; }

    public DateTime AssignedUtc { get; set; }

    /// <summary>They come from another organisation than those who began it.</summary>
    public bool IsElsewhere { get; set; }

    /// <summary>The visit of a phase in which they said that they have no more questions; 0 for none.</summary>
    public int ReadyInVisit { get; set; }

    public DateTime? RemindedUtc { get; set; }

    /// <summary>Set when their part was taken back; what they had said by then stays.</summary>
    public DateTime? ReleasedUtc { get; set; }
    [MaxLength(300)]
    public string ReleasedReason { get; set; } = "";

    /// <summary>The open phase waits for something of theirs.</summary>
    public bool IsAwaited { get; set; }

    public bool IsActive => ReleasedUtc is null;

    public static void Map(ModelBuilder model) => model.Entity<Participant>(p =>
    {
        p.Ignore(x => x.IsActive);
        p.HasKey(x => new { x.ActivityId, x.PersonId, x.Role });
        p.HasIndex(x => new { x.PersonId, x.IsAwaited });
    });
}
