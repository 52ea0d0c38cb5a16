using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace People;

/// <summary>That somebody gave the answer in a discussion with this tag. Counted only for those who may read it there.</summary>
internal sealed class AnsweredTag : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string DiscussionId { get; init; }

    [MaxLength(40)]
    public required string Tag { get; init; }

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    [MaxLength(Id.Length)]
    public required string CommunityId { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<AnsweredTag>(answered =>
    {
        answered.HasKey(a => new { a.DiscussionId, a.Tag });
        answered.HasIndex(a => new { a.PersonId, a.Tag });
    });
}
