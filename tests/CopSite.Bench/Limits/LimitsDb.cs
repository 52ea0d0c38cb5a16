using Microsoft.EntityFrameworkCore;

namespace Bench.Limits;

/// <summary>The fewest tables that a discussion page can be read from.</summary>
sealed class LimitsDb(DbContextOptions<LimitsDb> options) : DbContext(options)
{
    public DbSet<Discussion> Discussions => Set<Discussion>();
    public DbSet<Reply> Replies => Set<Reply>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<ReadMark> ReadMarks => Set<ReadMark>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        Discussion.Map(model);
        Reply.Map(model);
        Person.Map(model);
        Session.Map(model);
        ReadMark.Map(model);
    }
}
