using Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Tenancy;

/// <summary>A key of the data-protection ring.</summary>
public sealed class PlatformKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

/// <summary>The platform's own database. It knows which tenants there are and when they have work, and nothing of what is in them.</summary>
public sealed class PlatformDb(DbContextOptions<PlatformDb> options, WriterLocks writers) : DbContext(options)
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<TenantWork> Work => Set<TenantWork>();
    public DbSet<PlatformKey> Keys => Set<PlatformKey>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken stop = default)
    {
        await using var _ = await writers.Platform(stop);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, stop);
    }

    /// <summary>A bulk update or delete, under the writer lock.</summary>
    public async Task<int> Write(Func<PlatformDb, Task<int>> update, CancellationToken stop)
    {
        await using var _ = await writers.Platform(stop);
        return await update(this);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Tenant>(tenant =>
        {
            tenant.ToTable("Platform_Tenant");
            tenant.Property(t => t.Id).ValueGeneratedNever();
            tenant.Property(t => t.State).HasConversion<string>();
            tenant.HasIndex(t => t.Name).IsUnique();
            tenant.HasIndex(t => new { t.Host, t.Prefix }).IsUnique();
            tenant.Ignore(t => t.PathBase).Ignore(t => t.Address).Ignore(t => t.IsRoot);
        });
        model.Entity<TenantWork>(work =>
        {
            work.ToTable("Platform_TenantWork").HasKey(w => w.TenantId);
            work.HasIndex(w => w.DueUtc);
        });
        model.Entity<PlatformKey>().ToTable("Platform_Key").HasKey(k => k.Name);
        model.UseUtcTimes();
    }
}
