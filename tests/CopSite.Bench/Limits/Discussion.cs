using Microsoft.EntityFrameworkCore;

namespace Bench.Limits;

sealed class Discussion
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string AuthorName { get; init; }
    public required string Html { get; init; }
    public DateTime PostedUtc { get; init; }
    public int ReplyCount { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<Discussion>().ToTable("Discussion").Property(d => d.Id).HasMaxLength(26).ValueGeneratedNever();
}
