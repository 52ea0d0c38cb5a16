using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>What became of a sub-group, or of a community that went up in another.</summary>
public enum OffshootKind { Graduated, Merged }

/// <summary>A line in a community's history: one that grew out of it, or came into it.</summary>
internal sealed class Offshoot : Entity, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string ParentId { get; init; }

    /// <summary>The one that grew out, or went up in it.</summary>
    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(100)]
    public required string Name { get; init; }
    public required OffshootKind Kind { get; init; }
    public required DateTime Utc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<Offshoot>(offshoot => offshoot.HasIndex(o => new { o.ParentId, o.Utc }));
}
