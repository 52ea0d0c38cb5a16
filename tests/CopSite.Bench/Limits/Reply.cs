using Microsoft.EntityFrameworkCore;

namespace Bench.Limits;

sealed class Reply
{
    public required string Id { get; init; }
    public required string DiscussionId { get; init; }
    public required string AuthorName { get; init; }
    public required string Source { get; init; }

    /// <summary>Rendered when it was written, as on the site: a limit that rendered Markdown on reading would be no limit.</summary>
    public required string Html { get; init; }

    public DateTime PostedUtc { get; init; }

    public static void Map(ModelBuilder model)
    {
        var reply = model.Entity<Reply>().ToTable("Reply");
        reply.Property(r => r.Id).HasMaxLength(26).ValueGeneratedNever();
        reply.HasIndex(r => new { r.DiscussionId, r.PostedUtc });
    }
}
