using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>Where a post stands now that stood somewhere else: its old address leads there for ever.</summary>
internal sealed class MovedReply : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }

    /// <summary>Its number there; 0 for the opening post.</summary>
    public required int Number { get; init; }
    [MaxLength(Id.Length)]
    public required string ToDiscussionId { get; init; }
    public required int ToNumber { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<MovedReply>(moved =>
    {
        moved.HasKey(m => new { m.DiscussionId, m.Number });
        moved.HasIndex(m => new { m.ToDiscussionId, m.ToNumber });
    });
}
