using Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;

namespace Kernel.Tenancy;

/// <summary>
/// Finds the tenant of an address. Answers are remembered for two seconds, so a suspension from the command line
/// bites at once for all practical purposes and the platform database is not asked for every request.
/// </summary>
public sealed class TenantDirectory(IDbContextFactory<PlatformDb> platform, IConfiguration configuration, TimeProvider clock) : IDisposable
{
    static readonly TimeSpan Remembered = TimeSpan.FromSeconds(2);

    // Bounded: an attacker who invents hosts fills a cache, not the memory.
    readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    /// <summary>Hosts on which tenants live by path prefix and the tenant without host answers: <c>COPSITE__HOSTS</c>, else this machine.</summary>
    readonly HashSet<string> own = new(
        (configuration["COPSITE:HOSTS"] ?? "localhost,127.0.0.1,[::1]").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Is it one of the platform's own hosts?</summary>
    public bool IsOwn(HostString host) => own.Contains(host.Host);

    /// <summary>The tenant of a host and path; null where there is none, whatever the reason.</summary>
    public async ValueTask<Tenant?> Find(HostString host, PathString path, CancellationToken stop)
    {
        var name = own.Contains(host.Host) ? "" : host.Host.ToLowerInvariant();
        var first = FirstPart(path);

        return (first.Length > 0 ? await At(name, first, stop) : null) ?? await At(name, "", stop);
    }

    public async ValueTask<Tenant?> Find(string id, CancellationToken stop)
    {
        await using var db = await platform.CreateDbContextAsync(stop);
        return await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, stop);
    }

    public async Task<Tenant?> Called(string name, CancellationToken stop)
    {
        await using var db = await platform.CreateDbContextAsync(stop);
        return await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Name == name, stop);
    }

    public async Task<bool> IsEmpty(CancellationToken stop)
    {
        await using var db = await platform.CreateDbContextAsync(stop);
        return !await db.Tenants.AnyAsync(stop);
    }

    /// <summary>Called after this process changed a tenant's row.</summary>
    public void Changed() => cache.Clear();

    async ValueTask<Tenant?> At(string host, string prefix, CancellationToken stop)
    {
        var key = (host, prefix);
        if (cache.TryGetValue(key, out (Tenant? Tenant, DateTimeOffset At) known) && clock.GetUtcNow() - known.At < Remembered) return known.Tenant;

        await using var db = await platform.CreateDbContextAsync(stop);
        var found = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Host == host && t.Prefix == prefix, stop);
        cache.Set(key, (found, clock.GetUtcNow()), new MemoryCacheEntryOptions { Size = 1 });
        return found;
    }

    // Only what could be a prefix: anything else costs no look-up.
    static string FirstPart(PathString path)
    {
        var text = path.Value.AsSpan().TrimStart('/');
        var end = text.IndexOf('/');
        if (end >= 0) text = text[..end];
        if (text.Length is 0 or > 40) return "";
        foreach (var letter in text)
            if (letter is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return "";
        return text.ToString();
    }

    public void Dispose() => cache.Dispose();
}
