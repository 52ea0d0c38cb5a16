using Microsoft.EntityFrameworkCore;

namespace Bench.Limits;

sealed class Session
{
    public required string Id { get; init; }
    public required string PersonId { get; init; }
    public DateTime EndsUtc { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<Session>().ToTable("Session").Property(s => s.Id).HasMaxLength(26).ValueGeneratedNever();
}
