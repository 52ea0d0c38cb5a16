using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Insights;

/// <summary>What was last said about a community or a member of it, so that it is said once.</summary>
internal sealed class Noted : Row, IMapped
{
    public const int LongestWord = 60;

    [MaxLength(Id.Length)]
    public required string CommunityId { get; init; }
    [MaxLength(20)]
    public required string Kind { get; init; }

    /// <summary>A person's id; empty for the community.</summary>
    [MaxLength(Id.Length)]
    public string SubjectId { get; init; } = "";

    /// <summary>What was found. The same again is not news.</summary>
    [MaxLength(LongestWord)]
    public string Word { get; set; } = "";
    public DateTime AtUtc { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<Noted>(noted =>
    {
        noted.HasKey(n => new { n.CommunityId, n.Kind, n.SubjectId });
        noted.HasOne<Communities.Community>().WithMany().HasForeignKey(n => n.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
