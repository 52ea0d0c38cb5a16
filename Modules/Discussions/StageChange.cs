using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>That a conversation came to another stage, by whom and why.</summary>
internal sealed class StageChange : Entity, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string DiscussionId { get; init; }
    public required TalkStage From { get; init; }
    public required TalkStage To { get; init; }

    [MaxLength(Discussion.LongestReason)]
    public required string Reason { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string ById { get; init; }

    /// <summary>The rules had suggested it.</summary>
    public required bool IsSuggested { get; init; }
    public required DateTime Utc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<StageChange>(change =>
    {
        change.HasIndex(c => new { c.DiscussionId, c.Utc });
        change.HasOne<Discussion>().WithMany().HasForeignKey(c => c.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}
