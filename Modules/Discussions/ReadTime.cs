using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Discussions;

/// <summary>How long somebody had a post before them.</summary>
internal sealed class ReadTime : Row, IMapped
{
    /// <summary>What is counted of one post in one report, however long it stood there.</summary>
    public const int MostMilliseconds = 6 * 60 * 1000;

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }

    /// <summary>The reply's; 0 is the opening post.</summary>
    public required int Number { get; init; }
    public long Milliseconds { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<ReadTime>(time =>
    {
        time.HasKey(t => new { t.PersonId, t.DiscussionId, t.Number });
        time.HasIndex(t => t.DiscussionId);
        time.HasOne<Discussion>().WithMany().HasForeignKey(t => t.DiscussionId).OnDelete(DeleteBehavior.Cascade);
    });
}
