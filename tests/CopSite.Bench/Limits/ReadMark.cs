using Microsoft.EntityFrameworkCore;

namespace Bench.Limits;

sealed class ReadMark
{
    public required string PersonId { get; init; }
    public required string DiscussionId { get; init; }
    public DateTime ReadUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<ReadMark>().ToTable("ReadMark").HasKey(m => new { m.PersonId, m.DiscussionId });
}
