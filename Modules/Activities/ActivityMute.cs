using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Activities;

/// <summary>That somebody wants to hear no more of an activity.</summary>
internal sealed class ActivityMute : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string ActivityId { get; init; }
    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<ActivityMute>().HasKey(m => new { m.ActivityId, m.PersonId });
}
