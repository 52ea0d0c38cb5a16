using System.ComponentModel.DataAnnotations;
using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideas;

/// <summary>That somebody brought an idea. Kept apart from it: whoever stays unnamed stands nowhere else.</summary>
internal sealed class IdeaAuthor : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string IdeaId { get; init; }

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }

    /// <summary>Only those who look after the community learn who it was.</summary>
    public bool IsUnnamed { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<IdeaAuthor>(author =>
    {
        author.HasKey(a => new { a.IdeaId, a.PersonId });
        author.HasIndex(a => a.PersonId);
        author.HasOne<Idea>().WithMany().HasForeignKey(a => a.IdeaId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>That somebody sees the same where they are.</summary>
internal sealed class IdeaSupport : Row, IMapped
{
    [MaxLength(Id.Length)]
    public required string IdeaId { get; init; }

    [MaxLength(Id.Length)]
    public required string PersonId { get; init; }
    public required DateTime AtUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<IdeaSupport>(support =>
    {
        support.HasKey(s => new { s.IdeaId, s.PersonId });
        support.HasIndex(s => s.PersonId);
        support.HasOne<Idea>().WithMany().HasForeignKey(s => s.IdeaId).OnDelete(DeleteBehavior.Cascade);
    });
}
