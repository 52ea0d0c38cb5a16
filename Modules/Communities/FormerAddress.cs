using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>The address of a community that went up in another: links in mail and on paper lead there.</summary>
internal sealed class FormerAddress : Row, IMapped
{
    [MaxLength(60)]
    public required string Slug { get; init; }

    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<FormerAddress>(address =>
    {
        address.HasKey(a => a.Slug);
        address.HasIndex(a => a.CommunityId);
        address.HasOne<Community>().WithMany().HasForeignKey(a => a.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
