using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Work;

/// <summary>A node's right to be the only one that works for a tenant, for a minute.</summary>
public sealed class Leases(IDbContextFactory<PlatformDb> platform, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    readonly string node = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>Tenants whose time has come and that no node holds.</summary>
    public async Task<List<string>> Waiting(int take, CancellationToken stop)
    {
        var now = clock.UtcNow();
        await using var db = await platform.CreateDbContextAsync(stop);
        return await db.Work
            .Where(w => w.DueUtc <= now && (w.LeaseUntilUtc == null || w.LeaseUntilUtc <= now))
            .OrderBy(w => w.DueUtc).Select(w => w.TenantId).Take(take).ToListAsync(stop);
    }

    public async Task<DateTime?> NextDue(CancellationToken stop)
    {
        await using var db = await platform.CreateDbContextAsync(stop);
        return await db.Work.MinAsync(w => (DateTime?)w.DueUtc, stop);
    }

    /// <summary>Takes the lease; null when another node was quicker. One conditional update, so two nodes cannot both succeed.</summary>
    public async Task<Lease?> Take(string tenantId, CancellationToken stop)
    {
        var now = clock.UtcNow();
        await using var db = await platform.CreateDbContextAsync(stop);
        var row = await db.Work.AsNoTracking().SingleOrDefaultAsync(w => w.TenantId == tenantId, stop);
        if (row is null || row.LeaseUntilUtc > now) return null;

        var taken = await db.Write(p => p.Work
            .Where(w => w.TenantId == tenantId && w.Fence == row.Fence)
            .ExecuteUpdateAsync(w => w
                .SetProperty(x => x.Fence, row.Fence + 1)
                .SetProperty(x => x.Node, node)
                .SetProperty(x => x.LeaseUntilUtc, now + Length)
                // Should this node die, the tenant is due again when its lease ends.
                .SetProperty(x => x.DueUtc, now + Length), stop), stop);
        return taken == 0 ? null : new Lease(tenantId, row.Fence + 1, now + Length);
    }

    /// <summary>Gives the lease back and says when the tenant is next due; never, when it has no work.</summary>
    public async Task Return(Lease lease, DateTime? nextUtc, CancellationToken stop)
    {
        await using var db = await platform.CreateDbContextAsync(stop);
        await db.Write(p => p.Work
            .Where(w => w.TenantId == lease.TenantId && w.Fence == lease.Fence)
            .ExecuteUpdateAsync(w => w
                .SetProperty(x => x.LeaseUntilUtc, (DateTime?)null)
                .SetProperty(x => x.DueUtc, nextUtc ?? DateTime.MaxValue.AddDays(-2)), stop), stop);
    }

    /// <summary>On SQLite one process owns the data folder, so leases of a process that died are void.</summary>
    public async Task ForgetAll(CancellationToken stop)
    {
        var now = clock.UtcNow();
        await using var db = await platform.CreateDbContextAsync(stop);
        await db.Write(p => p.Work.Where(w => w.LeaseUntilUtc != null)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.LeaseUntilUtc, (DateTime?)null).SetProperty(x => x.DueUtc, now), stop), stop);
    }
}

public sealed record Lease(string TenantId, long Fence, DateTime UntilUtc);
