using System.Collections.Concurrent;
using System.Text.Json;
using Kernel.Data;
using Kernel.People;
using Kernel.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Settings;

/// <summary>
/// The state of the tenants that are in use. An idle tenant costs nothing here: what nobody asked for lately is dropped.
/// </summary>
public sealed class Sites(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string FeaturesDocument = "Features";

    // Another process may have changed it: a command, or another node.
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    const int Kept = 1_000;

    sealed class Entry
    {
        public required SiteState State { get; init; }
        public required DateTimeOffset LoadedAt { get; init; }
        public volatile bool IsStale;
    }

    readonly ConcurrentDictionary<string, Entry> entries = new();
    readonly ConcurrentDictionary<string, long> stamps = new();
    long lastStamp;

    public async ValueTask<SiteState> Of(Tenant tenant, CancellationToken stop)
    {
        if (entries.TryGetValue(tenant.Id, out var kept) && !kept.IsStale && clock.GetUtcNow() - kept.LoadedAt < Fresh) return kept.State;

        var entry = new Entry { LoadedAt = clock.GetUtcNow(), State = await Load(tenant, stop) };
        entries[tenant.Id] = entry;
        if (entries.Count > Kept) DropOldest();
        return entry.State;
    }

    /// <summary>Grows with each change that this node makes to the tenant: part of the key of every page kept for visitors.</summary>
    public long Stamp(string tenantId) => stamps.GetOrAdd(tenantId, _ => Interlocked.Increment(ref lastStamp));

    internal void Changed(string tenantId, bool settings)
    {
        stamps[tenantId] = Interlocked.Increment(ref lastStamp);
        if (settings && entries.TryGetValue(tenantId, out var entry)) entry.IsStale = true;
    }

    internal void Forget(string tenantId)
    {
        entries.TryRemove(tenantId, out _);
        stamps.TryRemove(tenantId, out _);
    }

    async Task<SiteState> Load(Tenant tenant, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        return await Read(scope.ServiceProvider.GetRequiredService<AppDb>(), stop);
    }

    /// <summary>The state as this context sees it, also in the middle of a transaction.</summary>
    public static async Task<SiteState> Read(AppDb db, CancellationToken stop)
    {
        var documents = await db.Set<SiteDocument>().AsNoTracking()
            .Where(d => d.Name == SiteSettings.Document || d.Name == FeaturesDocument)
            .ToDictionaryAsync(d => d.Name, d => d.Json, stop);
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Name!, r => (IReadOnlyList<string>?)r.Permissions, stop);

        return new SiteState(
            documents.TryGetValue(SiteSettings.Document, out var json) ? JsonSerializer.Deserialize<SiteSettings>(json, SiteJson.Options)! : new(),
            documents.TryGetValue(FeaturesDocument, out json) ? JsonSerializer.Deserialize<string[]>(json)! : [],
            roles);
    }

    void DropOldest()
    {
        foreach (var (id, _) in entries.OrderBy(e => e.Value.LoadedAt).Take(Kept / 10)) Forget(id);
    }
}
