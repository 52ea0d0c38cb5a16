using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Communities;

/// <summary>That anybody with a confirmed address at a domain may join a community without asking.</summary>
internal sealed class MailDomain : Entity, IWithinCommunity, IMapped
{
    [MaxLength(Kernel.Data.Id.Length)]
    public required string CommunityId { get; init; }

    [MaxLength(253)]
    public required string Domain { get; init; }
    public required DateTime CreatedUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<MailDomain>(domain =>
    {
        domain.HasIndex(d => new { d.CommunityId, d.Domain }).IsUnique();
        domain.HasOne<Community>().WithMany().HasForeignKey(d => d.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
