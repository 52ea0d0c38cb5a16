using Kernel.Settings;
using Kernel.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Kernel.Pages;

/// <summary>
/// Keeps pages for visitors for a few seconds. The key holds the tenant's id and its stamp, which every change raises,
/// so a visitor sees a change at once on this node; the few seconds are for changes of other nodes.
/// Whoever brings any cookie of ours is not a visitor.
/// </summary>
sealed class VisitorPages : IOutputCachePolicy
{
    static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken stop)
    {
        var http = context.HttpContext;
        var tenant = http.RequestServices.GetRequiredService<CurrentTenant>();
        var cacheable = tenant.IsSet
            && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && http.Request.Headers.Cookie.Count == 0
            && http.Request.Headers.Authorization.Count == 0
            && !http.Request.Headers.ContainsKey("HX-Request")
            // Files are sent from the disk, piece by piece when asked; keeping whole ones would fill the memory.
            && !http.Request.Path.StartsWithSegments("/media") && !http.Request.Path.StartsWithSegments("/attachments");

        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        if (!cacheable) return ValueTask.CompletedTask;

        context.CacheVaryByRules.QueryKeys = "*";
        // The tenant first: no key of one is ever a key of another.
        context.CacheVaryByRules.CacheKeyPrefix = $"{tenant.Id}:{http.RequestServices.GetRequiredService<Sites>().Stamp(tenant.Id)}:";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken stop) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken stop)
    {
        var answer = context.HttpContext.Response;
        // A form sets its cookie and holds a token: such a page is one visitor's alone.
        context.AllowCacheStorage = answer.StatusCode == StatusCodes.Status200OK
            && answer.Headers.SetCookie.Count == 0
            && !answer.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);
        return ValueTask.CompletedTask;
    }
}
