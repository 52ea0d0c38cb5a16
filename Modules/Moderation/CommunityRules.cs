using System.ComponentModel.DataAnnotations;
using Communities;
using Kernel;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Moderation;

/// <summary>What a community decided about newcomers' posts, where it differs from the site.</summary>
internal sealed class CommunityRules : Row, IMapped
{
    public const int MostFirstPosts = 10;

    [MaxLength(Id.Length)]
    public required string CommunityId { get; init; }

    /// <summary>How many first posts of each newcomer wait for a facilitator; null to do as the site does.</summary>
    public int? FirstPosts { get; private set; }

    /// <exception cref="RuleBroken">It is no number between 0 and 10.</exception>
    public void Hold(int? firstPosts) => FirstPosts = Checked(firstPosts);

    public static int? Checked(int? firstPosts) => firstPosts is null or (>= 0 and <= MostFirstPosts) ? firstPosts
        : throw new RuleBroken($"Choose between 0 and {MostFirstPosts}.", nameof(FirstPosts));

    public static void Map(ModelBuilder model) => model.Entity<CommunityRules>(rules =>
    {
        rules.HasKey(r => r.CommunityId);
        rules.HasOne<Community>().WithMany().HasForeignKey(r => r.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
