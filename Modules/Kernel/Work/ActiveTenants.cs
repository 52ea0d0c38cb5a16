using System.Collections.Concurrent;
using System.Threading.Channels;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kernel.Work;

/// <summary>
/// Tells the worker that a tenant has work: at once in this process, and beforehand in the platform's list, so that
/// work survives this process. The list is written at most every twenty seconds for a busy tenant.
/// </summary>
public sealed class ActiveTenants(IDbContextFactory<PlatformDb> platform, TimeProvider clock)
{
    /// <summary>After so long somebody looks into a tenant that was about to store work, should this node be gone.</summary>
    static readonly TimeSpan Mark = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<string, DateTime> marked = new();
    readonly Channel<string> woken = Channel.CreateUnbounded<string>();

    internal ChannelReader<string> Woken => woken.Reader;

    public async ValueTask Touch(string tenantId, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (marked.TryGetValue(tenantId, out var until) && until > now + Margin) return;

        await Due(tenantId, now + Mark, stop);
        marked[tenantId] = now + Mark;
    }

    public void Wake(string tenantId) => woken.Writer.TryWrite(tenantId);

    /// <summary>Somebody looks into the tenant at that time or before.</summary>
    public async Task Due(string tenantId, DateTime utc, CancellationToken stop)
    {
        await using var db = await platform.CreateDbContextAsync(stop);
        var row = await db.Work.SingleOrDefaultAsync(w => w.TenantId == tenantId, stop);
        if (row is null) db.Work.Add(new TenantWork { TenantId = tenantId, DueUtc = utc });
        else if (row.DueUtc > utc) row.DueUtc = utc;
        else return;

        try
        {
            await db.SaveChangesAsync(stop);
        }
        // Another node wrote the row first, which serves as well.
        catch (DbUpdateException) when (row is null) { }
    }

    /// <summary>Leaves to a server what this process stored and will not be there to do.</summary>
    internal async Task PassOn(CancellationToken stop)
    {
        while (woken.Reader.TryRead(out var tenantId)) await Due(tenantId, clock.UtcNow(), stop);
    }

    internal void Idle(string tenantId) => marked.TryRemove(tenantId, out _);
}
