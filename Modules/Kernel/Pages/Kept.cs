using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.Extensions.Caching.Memory;

namespace Kernel.Pages;

/// <summary>
/// Keeps what a page shows alike to everybody who may open it. Whether somebody may is asked before, each time.
/// What changes is kept for a few seconds: the key holds the tenant's id and its stamp, which every change raises, so a change is seen at once on this node;
/// the few seconds are for changes of other nodes.
/// </summary>
public sealed class Kept(KeptMemory memory, CurrentTenant tenant, Sites sites)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <param name="name">Unique within the site, such as <c>replies/4…/1</c>. Must not hold anything about the viewer, and what is made neither.</param>
    /// <param name="size">How many bytes it takes, more or less.</param>
    public async ValueTask<T> Of<T>(string name, Func<Task<T>> make, Func<T, long> size) where T : class
    {
        // The stamp first: a change while it is being made leaves it under a key that nobody asks for again.
        var key = (tenant.Id, sites.Stamp(tenant.Id), name);
        if (memory.Cache.TryGetValue(key, out T? kept)) return kept!;

        var made = await make();
        memory.Cache.Set(key, made, new MemoryCacheEntryOptions { Size = size(made), AbsoluteExpirationRelativeToNow = Fresh });
        return made;
    }

    /// <summary>Keeps what never changes under its name until the room is needed for something else.</summary>
    /// <param name="name">With the version of what it is made from, such as <c>path/4…/7</c>.</param>
    /// <param name="size">How many bytes it takes, more or less.</param>
    public async ValueTask<T> Version<T>(string name, Func<Task<T>> make, Func<T, long> size) where T : class
    {
        var key = (tenant.Id, name);
        if (memory.Cache.TryGetValue(key, out T? kept)) return kept!;

        var made = await make();
        memory.Cache.Set(key, made, new MemoryCacheEntryOptions { Size = size(made) });
        return made;
    }
}

/// <summary>The memory behind every <see cref="Kept"/>, bounded for all tenants together.</summary>
public sealed class KeptMemory : IDisposable
{
    const long Bytes = 16 << 20;

    internal MemoryCache Cache { get; } = new(new MemoryCacheOptions { SizeLimit = Bytes });

    public void Dispose() => Cache.Dispose();
}
