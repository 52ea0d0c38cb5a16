using Microsoft.EntityFrameworkCore;

namespace Bench.Limits;

sealed class Person
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<Person>().ToTable("Person").Property(p => p.Id).HasMaxLength(26).ValueGeneratedNever();
}
